package org.rekey.database;

/// The two roles in a server that somebody else runs.
final class TestRoles {
    private static final Login OWNER = new Login("rekey_owner", "rekey_owner");
    private static final Login PROGRAM = new Login("rekey", "rekey");

    private TestRoles() {}

    static DatabaseAccess in(String url) {
        var password = System.getenv().getOrDefault("REKEY_TEST_DATABASE_PASSWORD", "postgres");
        var superuser = new Login("postgres", password);
        Connections.run(url, superuser, """
                do $$ begin
                  if not exists (select from pg_roles where rolname = 'rekey_owner') then
                    create role rekey_owner login createdb password 'rekey_owner';
                    create role rekey login password 'rekey';
                  end if;
                end $$
                """);
        return new DatabaseAccess(url, OWNER, PROGRAM);
    }
}
