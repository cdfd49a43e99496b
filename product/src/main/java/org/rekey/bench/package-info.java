/// Measures whole logons and tokens over HTTP, against a service that it starts itself in a process and a
/// database of its own. Nobody imports it, and no other command starts anything of it.
@NullMarked
package org.rekey.bench;

import org.jspecify.annotations.NullMarked;
