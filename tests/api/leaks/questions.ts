/** One request, as anybody can send it. */
export interface Question {
  method: 'get' | 'head' | 'post' | 'put' | 'delete';
  path: string;
  body?: object;
}

export const get = (path: string): Question => ({ method: 'get', path });

/** @returns the same question as text, for those who read what the test has found */
export const asText = ({ method, path, body }: Question): string =>
  [method.toUpperCase(), decodeURIComponent(path), ...(body ? [JSON.stringify(body)] : [])].join(' ');

/** @returns `[a][b]`, as nested parameters are written */
export const brackets = (names: string[]): string => names.map((name) => `[${name}]`).join('');

/** @returns `filters[a][b][$eq]=value`; one parameter for each value of a list */
export const parameter = (name: string, value: string | string[] | boolean): string =>
  Array.isArray(value)
    ? value.map((one, index) => `${name}[${index}]=${encodeURIComponent(one)}`).join('&')
    : `${name}=${encodeURIComponent(String(value))}`;
