/** Finds cases by words in Chinese and English and by what names them, in an index on this machine that follows the log. It holds plain words and forgets whoever is erased. */
@NullMarked
package io.redress.resolution.search;

import org.jspecify.annotations.NullMarked;
