import { expect, it } from 'vitest';
import { AliasIndex } from './alias-index.js';
import { newUser } from './user.js';

const userWith = (attributes: Record<string, string>) => {
  const user = newUser(undefined, 'made-up', 0);
  for (const [name, value] of Object.entries(attributes)) user.attributes.set(name, value);
  return user;
};

it('finds users by alias attributes, ignoring case', () => {
  const ann = userWith({ email: 'Ann@example.com', name: 'Ann' });
  const index = new AliasIndex([ann]);
  const ben = userWith({ preferred_username: 'ann@EXAMPLE.com', phone_number: '+15550100' });
  index.add(ben);
  expect([...index.candidates('ann@example.com')]).toEqual([ann, ben]);
  expect([...index.candidates('+15550100')]).toEqual([ben]);
  expect([...index.candidates('Ann')]).toEqual([]);
});

it('is not saved', () => {
  expect(JSON.stringify({ aliases: new AliasIndex(), id: 1 })).toBe('{"id":1}');
});
