import { executeServerCommand } from '@web/test-runner-commands';

export interface ScreenshotOptions {
  /** File name without folder and ending: `test/screens/<name>.png`. */
  readonly name: string;
  /** The first match is photographed; without it, `clip` or the viewport. */
  readonly selector?: string;
  readonly clip?: { x: number; y: number; width: number; height: number };
}

/** Writes a picture when the tests run with UPDATE_SCREENS=1, and does nothing otherwise. */
export async function screenshot(options: ScreenshotOptions): Promise<void> {
  await executeServerCommand('churn-screenshot', { ...options });
}
