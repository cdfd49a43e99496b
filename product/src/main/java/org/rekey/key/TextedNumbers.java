package org.rekey.key;

import org.rekey.person.MobileNumber;

/// Says which telephones may be sent text messages. A kind of key that has a say is such a bean; all must agree.
public interface TextedNumbers {
    boolean takes(MobileNumber number);
}
