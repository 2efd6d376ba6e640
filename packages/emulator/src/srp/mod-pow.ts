const windowBits = 4n;

/** Computes `base ** exponent mod modulus` for a non-negative exponent, in fixed 4-bit windows. */
export function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  if (base === 2n) return powerOfTwo(exponent, modulus);
  const powers = [1n];
  for (let index = 1; index < 16; index += 1) powers.push(((powers[index - 1] ?? 1n) * base) % modulus);
  let result = 1n;
  for (const digit of exponent.toString(16)) {
    for (let square = 0n; square < windowBits; square += 1n) result = (result * result) % modulus;
    const power = powers[Number.parseInt(digit, 16)] ?? 1n;
    if (power !== 1n) result = (result * power) % modulus;
  }
  return result;
}

/** Computes a power of Cognito's generator, 2. Multiplying by two is a shift, which halves the work. */
function powerOfTwo(exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (const digit of exponent.toString(16)) {
    for (let square = 0n; square < windowBits; square += 1n) result = (result * result) % modulus;
    result = (result << BigInt(Number.parseInt(digit, 16))) % modulus;
  }
  return result;
}
