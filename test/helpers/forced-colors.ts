import { executeServerCommand } from '@web/test-runner-commands';

/** Shows the page as people see it whose system forces its colours on pages, or no longer so. */
export async function forceColors(active: boolean): Promise<void> {
  await executeServerCommand('churn-forced-colors', { active });
}
