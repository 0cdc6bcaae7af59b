/** Why a tool does not answer, in words that the agent can act on. */
export class Refusal extends Error {}
