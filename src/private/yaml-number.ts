const INTEGER = /^([-+]?)(0[xX][\da-fA-F]+|0[oO]?[0-7]+|0[bB][01]+|0b[-+][01]+)$/;
const DECIMAL = /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/;

/**
 * The number that Kubernetes takes unquoted text for, if any: numbers of YAML 1.1 and 1.2, with underscores anywhere
 * behind a sign or digit, but none of base sixty.
 */
export function yamlNumber(text: string): number | undefined {
  if (!/^[-+.\d]/.test(text)) { return undefined; }
  const plain = text.startsWith('.') ? text : text.replaceAll('_', '');
  const integer = INTEGER.exec(plain);
  const value = integer ? integerOf(integer[1], integer[2].toLowerCase()) : DECIMAL.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(value) ? value : undefined;
}

function integerOf(sign: string, digits: string): number {
  const magnitude = magnitudeOf(digits);
  const fits = sign === '-' ? magnitude <= 2 ** 63 : magnitude < 2 ** 64;
  return fits ? Number(`${sign}1`) * magnitude : NaN;
}

function magnitudeOf(digits: string): number {
  if (digits.startsWith('0b')) { return Number.parseInt(digits.slice(2), 2); }
  return digits.startsWith('0x') ? Number.parseInt(digits.slice(2), 16) : Number.parseInt(digits.replace(/^0o?/, ''), 8);
}
