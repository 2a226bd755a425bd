import type * as vscode from 'vscode';

const key = 'awsProfile';

/** The profile that AWS accounts were pulled with in this workspace; nothing before the first time. */
export function rememberedAwsProfile(state: vscode.Memento): string | undefined {
  return state.get<string>(key);
}

export async function rememberAwsProfile(state: vscode.Memento, profile: string): Promise<void> {
  await state.update(key, profile);
}
