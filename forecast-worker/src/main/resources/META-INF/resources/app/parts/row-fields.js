// @ts-check
/**
 * A row as its fields, and back to the text that an upload would have.
 * @typedef {{ names: string[], values: string[], grows: boolean, write: (names: string[], values: string[]) => string }} RowFields
 *   grows: whether it may have fields that it did not have
 */

/** @typedef {{ raw: string, value: string }} Cell */

const SEPARATORS = [',', ';', '\t', '|'];

/** A row by its fields; null where it can be shown as text alone. @param {{ format?: string, header?: string, source?: string }} row @returns {RowFields | null} */
export function fieldsOf({ format, header, source = '' }) {
  return format === 'csv' ? ofCsv(header ?? '', source) : ofJson(source);
}

/** The separator is the one by which row and header have most fields, and as many. @param {string} header @param {string} source @returns {RowFields | null} */
function ofCsv(header, source) {
  const readings = SEPARATORS.map(separator => ({ separator, names: cells(header, separator), row: cells(source, separator) }))
    .filter(({ names, row }) => names.length > 1 && names.length === row.length)
    .sort((one, other) => other.row.length - one.row.length);
  if (!readings[0]) {
    return null;
  }
  const { separator, names, row } = readings[0];
  return {
    names: names.map(({ value }) => value.trim()),
    values: row.map(({ value }) => value),
    grows: false,
    write: (_, values) => row.map(({ raw, value }, i) => (value === values[i] ? raw : quoted(values[i] ?? '', separator))).join(separator),
  };
}

/** The cells of a line; none where a quote stays open. @param {string} text @param {string} separator @returns {Cell[]} */
function cells(text, separator) {
  const line = text.replace(/^\uFEFF/, '').replace(/[\r\n]+$/, '');
  const found = [];
  let from = 0;
  let open = false;
  for (let i = 0; i <= line.length; i++) {
    if (open) {
      open = line[i] !== '"' || line[i + 1] === '"';
      i += line[i] === '"' && open ? 1 : 0;
    } else if (i === from && line[i] === '"') {
      open = true;
    } else if (i === line.length || line[i] === separator) {
      found.push(cell(line.slice(from, i)));
      from = i + 1;
    }
  }
  return open ? [] : found;
}

/** @param {string} raw @returns {Cell} */
const cell = raw => ({ raw, value: raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw });

/** @param {string} value @param {string} separator */
const quoted = (value, separator) => ([separator, '"', '\n', '\r'].some(sign => value.includes(sign)) ? `"${value.replaceAll('"', '""')}"` : value);

/** Numbers of more digits than the browser's hold would come back as others. @param {string} source @returns {RowFields | null} */
function ofJson(source) {
  const row = /[\d.]{16}/.test(source.replace(/"(\\.|[^"\\])*"/g, '')) ? null : parsed(source);
  if (row === null || typeof row !== 'object' || Array.isArray(row)) {
    return null;
  }
  const names = Object.keys(row);
  const values = names.map(name => shown(row[name]));
  return {
    names, values, grows: true,
    write: (all, now) => JSON.stringify(Object.fromEntries(all.flatMap((name, i) => {
      const value = now[i] ?? '';
      return i >= names.length ? (value === '' ? [] : [[name, value]]) : [[name, value === values[i] ? row[name] : typed(value, row[name])]];
    }))),
  };
}

/** @param {string} text @returns {any} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {unknown} value */
const shown = value => (typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value));

/** What was typed as what was there is, where it is written so; else as text, which the door reads too. @param {string} value @param {unknown} before */
function typed(value, before) {
  const read = typeof before === 'string' ? null : parsed(value);
  const exact = typeof read !== 'number' || String(read) === value;
  return read !== null && typeof read === typeof before && exact ? read : value;
}

/**
 * Which field a reason of the door speaks of, and the value that it found there; both may be missing.
 * @param {string} reason @param {string[]} [names] the row's fields
 * @returns {{ field?: string, value?: string }}
 */
export function spokenOf(reason, names = []) {
  const known = names.filter(name => reason.startsWith(`The ${name} (`) || reason.startsWith(`The ${name} is missing; `))
    .sort((one, other) => other.length - one.length)[0];
  const field = known ?? /^The (\S+) (?:\(|is missing; )/.exec(reason)?.[1];
  const value = field === undefined ? undefined : /^ \((.*?)\) (?:must|has|says) /s.exec(reason.slice('The '.length + field.length))?.[1];
  return { field, value };
}
