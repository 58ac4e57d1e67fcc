/** One compacted fact record per complaint, without personal data: redress.cases.v1. */
@NullMarked
package io.redress.contract.cases;

import org.jspecify.annotations.NullMarked;
