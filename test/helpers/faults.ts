import { expect } from '@open-wc/testing';
import { ChurnError, type ErrorCode } from '../../src/metrics/errors.js';

/** The error a promise or function fails with; an error of this package that a person can read. */
export async function faultOf(
  work: Promise<unknown> | (() => unknown),
  code: ErrorCode,
): Promise<ChurnError> {
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    expect(error).to.be.instanceOf(ChurnError);
    const fault = error as ChurnError;
    expect(fault.code, fault.message).to.equal(code);
    expect(fault.message).to.match(/\.$/);
    expect(fault.message.length, fault.message).to.be.at.most(220);
    return fault;
  }
  throw new Error(`There was no error, where ${code} was expected.`);
}
