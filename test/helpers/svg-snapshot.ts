import { executeServerCommand } from '@web/test-runner-commands';

/**
 * Compares with `snapshots/<name>.svg` beside the test file. Run with UPDATE_SNAPSHOTS=1 to
 * accept what is drawn, then look at the file before committing it.
 */
export async function expectSvg(name: string, svg: string): Promise<void> {
  const { problem } = await executeServerCommand<
    { problem?: string },
    { name: string; svg: string }
  >('churn-svg-snapshot', { name, svg });
  if (problem) throw new Error(problem);
}
