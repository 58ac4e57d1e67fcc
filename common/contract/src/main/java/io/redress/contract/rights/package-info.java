/** Who may do what with the log: what a broker that asks for names is told. */
@NullMarked
package io.redress.contract.rights;

import org.jspecify.annotations.NullMarked;
