package io.redress.identity.logins;

/** The client of the role {@link Role#SERVICE}. Its secret is kept as its hash only. */
public record Machine(String clientId, String secretHash) {

    @Override
    public String toString() {
        return "Machine[]";
    }
}
