import { describe, expect, it } from 'vitest';
import { officeEvents } from '#shared/cases/office-events.ts';
import { decisionReaders, whatDiffers } from './decision-rows.ts';

describe('decisions about the office that contradict each other', () => {
  it('are each told in words: those about the law by its own tab, all others here', () => {
    const decisions = Object.entries(officeEvents)
      .filter(([type, { isDecision }]) => isDecision && !type.startsWith('law.'))
      .map(([type]) => type);
    expect(Object.keys(decisionReaders).toSorted()).toEqual(decisions.toSorted());
  });

  it('are shown by what one says and the other does not', () => {
    const letters = (size: string) => [
      { name: 'margins', value: '30' },
      { name: 'letters', value: size },
    ];
    expect(whatDiffers([letters('14'), letters('13')])).toEqual([
      [{ name: 'letters', value: '14' }],
      [{ name: 'letters', value: '13' }],
    ]);
    const dropped = [{ name: 'decided', value: 'dropped' }];
    expect(whatDiffers([letters('14'), dropped])).toEqual([letters('14'), dropped]);
    expect(whatDiffers([letters('14'), letters('14')])).toEqual([letters('14'), letters('14')]);
  });
});
