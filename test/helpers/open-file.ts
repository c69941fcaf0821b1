import { executeServerCommand } from '@web/test-runner-commands';

/** What a file turned out to be when it was opened in a window of its own, without any policy. */
export interface OpenedFile {
  /** The name of its root element; that of an error page where it is not well-formed. */
  readonly root: string;
  readonly title: string;
  /** How often a payload ran. */
  readonly alarms: number;
  /** Addresses it asked for. */
  readonly requests: readonly string[];
  /** Elements and attributes that could run or load something. */
  readonly active: readonly string[];
}

/** Opens a file as a reader does who has kept it. */
export async function openFile(content: string, type: string): Promise<OpenedFile> {
  return executeServerCommand<OpenedFile, { content: string; type: string }>('churn-open-file', {
    content,
    type,
  });
}
