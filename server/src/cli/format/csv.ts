/**
 * Rows as CSV (RFC 4180, with the line ends of Unix). A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it: names and e-mail addresses of accounts are free text
 * (owasp.org/www-community/attacks/CSV_Injection).
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}
