/** The wire as a contract: schemas, samples and the AsyncAPI document held against the records. */
package io.redress.contract.wire;
