/** What every service is built on. A class is here because two services need it. */
@NullMarked
package io.redress.platform;

import org.jspecify.annotations.NullMarked;
