/**
 * A message for a notification, which shows it as it is: of `[text](command:…)`, as a name in a file may be, VS Code
 * would make a link that runs the command.
 */
export function plainMessage(message: string): string {
  return message.replaceAll('](', '] (');
}
