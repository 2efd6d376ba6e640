/** A registration and a sign-in that Chromium 156 recorded with a virtual authenticator. The RP ID is `localhost`. */
export const vector = {
  createChallenge: 'IVYSVokq6dOevGGBV6l33w',
  getChallenge: 'wPpCWiMbnbNA0tJd3ezWdw',
  sub: '3c46320b-c60e-4a21-9d64-5829bfede1c4',
  id: 'SCH1-qU5pXFdQNokE9nRpnQbg5xDnzYb7keM7VCSuFM',
  publicKey:
    'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEudO_QLtfUx7Mm2qkWCj2AoiXcT3V5QubCz6gv0xgPLAI4uij10xhM5HhTwTLIXvhDbp3Z5IEGVNVbZ4NuJIMtw',
} as const;

/** The origin of the recording. */
export const publicOrigin = 'http://localhost:37535';

const common = { id: vector.id, rawId: vector.id, type: 'public-key', clientExtensionResults: {} };

/** The credential of the registration. */
export const registration = {
  ...common,
  authenticatorAttachment: 'platform',
  response: {
    clientDataJSON:
      'eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIiwiY2hhbGxlbmdlIjoiSVZZU1Zva3E2ZE9ldkdHQlY2bDMzdyIsIm9yaWdpbiI6Imh0dHA6Ly9sb2NhbGhvc3Q6Mzc1MzUiLCJjcm9zc09yaWdpbiI6ZmFsc2UsIm90aGVyX2tleXNfY2FuX2JlX2FkZGVkX2hlcmUiOiJkbyBub3QgY29tcGFyZSBjbGllbnREYXRhSlNPTiBhZ2FpbnN0IGEgdGVtcGxhdGUuIFNlZSBodHRwczovL2dvby5nbC95YWJQZXgifQ',
    attestationObject:
      'o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0YVikSZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2NdAAAAAQECAwQFBgcIAQIDBAUGBwgAIEgh9fqlOaVxXUDaJBPZ0aZ0G4OcQ582G-5HjO1QkrhTpQECAyYgASFYILnTv0C7X1MezJtqpFgo9gKIl3E91eULmws-oL9MYDywIlggCOLoo9dMYTOR4U8EyyF74Q26d2eSBBlTVW2eDbiSDLc',
    transports: ['internal'],
    publicKey: vector.publicKey,
    publicKeyAlgorithm: -7,
  },
};

/** The credential of the sign-in. */
export const assertion = {
  ...common,
  authenticatorAttachment: 'platform',
  response: {
    clientDataJSON:
      'eyJ0eXBlIjoid2ViYXV0aG4uZ2V0IiwiY2hhbGxlbmdlIjoid1BwQ1dpTWJuYk5BMHRKZDNleldkdyIsIm9yaWdpbiI6Imh0dHA6Ly9sb2NhbGhvc3Q6Mzc1MzUiLCJjcm9zc09yaWdpbiI6ZmFsc2V9',
    authenticatorData: 'SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MdAAAAAg',
    signature: 'MEQCIC-_AVHNL9b4nKSutESZ_BtlbgkkRSlr_GpcFVj4FO4pAiBp8fVdVQbeBzkgRo-8rICiL_ZC9U3EBFPMmRdpxfaJcg',
    userHandle: 'M2M0NjMyMGItYzYwZS00YTIxLTlkNjQtNTgyOWJmZWRlMWM0',
  },
};
