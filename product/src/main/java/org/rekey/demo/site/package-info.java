/// Three online services of the demo, as one small web application of its own: another port, other cookies, another
/// look. It logs people on with Spring Security's OpenID Connect client and knows nothing of Rekey's inside.
@NullMarked
package org.rekey.demo.site;

import org.jspecify.annotations.NullMarked;
