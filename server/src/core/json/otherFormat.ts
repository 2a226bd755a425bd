/** `key = value`, as in Terraform. */
const assignment = /^[ \t]*"?[\w.-]+"?[ \t]*=[ \t]*[^\s=>]/m;

/** A key with nothing behind it on its line, or an item of a list, as in YAML. */
const yamlLine = /^[ \t]*(?:[\w.-]+:[ \t]*(?:#[^\r\n]*)?$|- )/m;

/** A line as JSON has it, and JavaScript: YAML needs none that end so. */
const jsonLine = /[,{[][ \t]*$/m;

/** Whether a text that does not begin with a bracket is evidently meant as Terraform or YAML, not as JSON. */
export function isOtherFormat(text: string): boolean {
  const start = /^[\s\uFEFF]*(?:(?:#|\/\/|---)[^\r\n]*\s+)*/.exec(text)?.[0].length ?? 0;
  return (
    /[\w"]/.test(text.charAt(start)) &&
    (assignment.test(text) || (yamlLine.test(text) && !jsonLine.test(text)))
  );
}
