package org.rekey.vault;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the secret keys are.
///
/// @param keyFile the file of the secret keys, made by `keys new`, readable by the program's user alone
@ConfigurationProperties("rekey.vault")
public record VaultSettings(Path keyFile) {}
