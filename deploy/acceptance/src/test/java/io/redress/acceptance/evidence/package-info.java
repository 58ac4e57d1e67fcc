/** What can be seen of the system from outside: its log, its views, the mail it sent, its ledger. */
@NullMarked
package io.redress.acceptance.evidence;

import org.jspecify.annotations.NullMarked;
