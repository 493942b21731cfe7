import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventWriter } from '#tests/contract/journal/event-writer.ts';
import { Hand } from './hand.ts';
import { RecordIndex } from './record-index.ts';

test('a hand never keeps more than it holds and one case, and each going through gives out something', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(20), { minLength: 1, maxLength: 200 }),
      fc.integer({ min: 1, max: 30 }),
      (subjects, holds) => {
        const writer = createEventWriter('dev-a');
        const events = subjects.map((subject) => writer.write(`c${subject}`, 'fact.recorded', {}));
        const index = new RecordIndex();
        for (const [at, event] of events.entries()) index.add(at + 1, [event]);
        let left = new Set(index.subjects());
        const given = [];
        while (left.size > 0) {
          const hand = new Hand(index, left, holds);
          let kept = 0;
          for (const [at, event] of events.entries()) {
            const out = hand.take(at + 1, [event]);
            kept = Math.max(kept, hand.held);
            given.push(...out);
          }
          const longest = Math.max(...[...left].map((id) => index.recordsOf(id).length));
          expect(kept).toBeLessThanOrEqual(Math.max(holds, longest));
          expect(hand.aside.size).toBeLessThan(left.size);
          left = new Set(hand.aside);
        }
        expect(given.toSorted((a, b) => a.seq - b.seq)).toEqual(events);
      },
    ),
  );
});
