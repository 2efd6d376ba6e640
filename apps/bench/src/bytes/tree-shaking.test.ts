import { describe, expect, it } from 'vitest';
import { entries, hooks } from './entries.js';
import { loadsOf } from './loads-of.js';

/** Lists the modules of a load, by package and path. */
async function modulesOf(entry: string, when: 'first' | 'all' = 'first'): Promise<readonly string[]> {
  const { [when]: load } = await loadsOf(entry);
  return load.modules.map(
    (name) => /(?:packages|node_modules)\/((?!.*node_modules\/).*)\.[cm]?js$/.exec(name)?.[1] ?? name,
  );
}

const matching = (modules: readonly string[], pattern: RegExp) => modules.filter((name) => pattern.test(name));

describe('a page loads what it uses', () => {
  it.each(['core', 'hooks', 'components'])('nothing of @cognito-mfa/%s, if it uses nothing', async (name) => {
    const exported = { core: 'createCognitoClient', hooks: 'useSignIn', components: 'SignIn' };
    const entry = `import { ${exported[name as keyof typeof exported]} } from '@cognito-mfa/${name}'; console.log('nothing');`;
    expect(matching(await modulesOf(entry), /dist/)).toEqual([]);
  });

  it('the code field loads no other part', async () => {
    const others =
      /^(core\/dist\/(?!text\/)|hooks\/dist\/(?!otp-field\/|useOtpField|privacy-marks)|components\/dist\/(?!otp-field\/|ui\/class-names))/;
    const modules = await modulesOf(entries.ourOtpField);
    expect(matching(modules, /otp-field\/controller$/)).toHaveLength(1);
    expect(matching(modules, others)).toEqual([]);
  });

  it('the first load of a sign-in has no QR code, no SRP, no account verbs and no texts of other parts', async () => {
    const late =
      /qrcode|bowser|srp\/(srp|group|mod-pow)$|problem-from-wire|request-chunk$|device-list|mfa-preferences|english\/(devices|preferences|step-up|enrolment)/;
    expect(matching(await modulesOf(entries.ourSignIn), late)).toEqual([]);
    const all = await modulesOf(entries.ourSignIn, 'all');
    for (const wanted of [/qrcode/, /bowser/, /srp\/srp$/, /problem-from-wire$/, /request-chunk$/, /session-tokens$/]) {
      expect(matching(all, wanted)).not.toEqual([]);
    }
    expect(matching(all, /device-list|mfa-preferences|english\/(devices|preferences|step-up)/)).toEqual([]);
  });

  it('the first load does not contain the AWS SDK', async () => {
    expect(matching(await modulesOf(entries.ourSignInOnSdk), /aws-sdk\/client|smithy/)).toEqual([]);
  });
});

it('the list of hooks is complete', async () => {
  expect([...hooks]).toEqual(Object.keys(await import('@cognito-mfa/hooks')).toSorted());
});
