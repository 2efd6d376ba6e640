/** The prime of the 3072-bit group of RFC 5054, appendix A, which Cognito uses. */
export const N = BigInt(
  `0x${[
    'FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74',
    '020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437',
    '4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED',
    'EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF05',
    '98DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB',
    '9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B',
    'E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718',
    '3995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33',
    'A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7',
    'ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864',
    'D87602733EC86A64521F2B18177B200CBBE117577A615D6C770988C0BAD946E2',
    '08E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF',
  ].join('')}`,
);

/** SHA256(pad(N) || pad(g)) with g = 2, as an integer. */
export const k = BigInt('0x538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6');

/** Half of N's bits. Engines multiply numbers of this size without allocating, which in Chromium costs ten times the product. */
const HALF_BITS = 1536;
const HALF = BigInt(HALF_BITS);
const N_BITS = 3072;
const BITS = BigInt(N_BITS);
/** 2^4608 mod N, the weight of the third half. */
const FOLDED = (1n << (BITS + HALF)) % N;
/** The bits of a folded product above those of N, and a few to spare. */
const EXCESS = 1600n;
/** 1 / N, in units of 2^-(BITS + EXCESS). */
const INVERSE = (1n << (BITS + EXCESS)) / N;

/** Multiplies modulo N. Takes and returns numbers below 8N; the caller reduces the final result with `%`. */
export function multiply(x: bigint, y: bigint): bigint {
  const upper = (x >> HALF) * y;
  const lower = BigInt.asUintN(HALF_BITS, x) * y;
  return reduce((upper >> BITS) * FOLDED + ((BigInt.asUintN(N_BITS, upper) << HALF) + lower));
}

/** Squares modulo N, as {@link multiply} does. */
export function square(x: bigint): bigint {
  const high = x >> HALF;
  const low = BigInt.asUintN(HALF_BITS, x);
  const upper = high * high;
  const middle = (high << 1n) * low + (BigInt.asUintN(HALF_BITS, upper) << HALF);
  return reduce((upper >> HALF) * FOLDED + ((middle << HALF) + low * low));
}

/** Reduces a folded product with an estimate of the quotient that is at most two short (Barrett), because division is slow. */
function reduce(folded: bigint): bigint {
  return folded - (((folded >> BITS) * INVERSE) >> EXCESS) * N;
}
