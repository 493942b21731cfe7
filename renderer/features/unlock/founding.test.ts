import { describe, expect, it } from 'vitest';
import { emptyJoin, emptyOffice, emptySecret, joinFaults, officeFaults, secretFaults } from './founding.ts';
import { emptyPerson, personFaults } from '../../legal/person-entry.ts';

const text = { kk: 'Қазақша', ru: 'Русский' };

describe('the first run', () => {
  it('asks for the office in both languages', () => {
    const office = {
      name: { kk: 'Прокуратура', ru: '' },
      region: text,
      address: text,
      phone: '+7',
      index: '2-07',
    };
    expect(officeFaults(office)).toEqual({ 'name.ru': 'required' });
    expect(Object.keys(officeFaults(emptyOffice))).toHaveLength(8);
  });

  it('asks for the name, the post, the role and the rank of the person', () => {
    expect(personFaults({ ...emptyPerson, name: text, post: text })).toEqual({
      role: 'required',
      rank: 'required',
    });
  });

  it('wants a passphrase of ten letters, twice the same', () => {
    expect(secretFaults({ workstation: '1', passphrase: 'құпия', passphraseAgain: 'құпия' })).toEqual({
      passphrase: 'short',
    });
    expect(
      secretFaults({ workstation: '1', passphrase: 'қыран бүркіт', passphraseAgain: 'қыран бүркут' }),
    ).toEqual({ passphraseAgain: 'different' });
    expect(
      secretFaults({ workstation: '1', passphrase: 'қыран бүркіт', passphraseAgain: 'қыран бүркіт' }),
    ).toEqual({});
    expect(secretFaults(emptySecret)).toEqual({
      workstation: 'required',
      passphrase: 'required',
      passphraseAgain: 'required',
    });
  });

  it('joins an office only by an address that is one', () => {
    const by = (serverUrl: string) => joinFaults({ ...emptyJoin, serverUrl, code: 'ABCD' });
    expect(by('сервер')).toEqual({ serverUrl: 'address' });
    expect(by('javascript:1')).toEqual({ serverUrl: 'address' });
    expect(by('https://oblys.example')).toEqual({});
    expect(joinFaults(emptyJoin)).toEqual({ serverUrl: 'required', code: 'required' });
  });
});

it('asks for the file of the region, and for no address, of whom there is no line', () => {
  const byStick = { ...emptyJoin, way: 'stick' as const, code: 'ABCD' };
  expect(joinFaults(byStick)).toEqual({ invitationName: 'required' });
  expect(joinFaults({ ...byStick, invitationName: 'medeu.pdinvite' })).toEqual({});
});
