# Køge's own words for steps, 13 to 17; all others are said as everywhere (locales/da/timeline/13-17.ftl).

# The children's house has a name of its own (003:480).
way-barnehus =
    .done = Vi har været i Børnehus Sjælland. Det er et sted, hvor flere, der hjælper børn og unge, arbejder sammen.
    .now = Vi mødes i Børnehus Sjælland. Det er et sted, hvor flere, der hjælper børn og unge, arbejder sammen.
    .next = Vi skal mødes i Børnehus Sjælland. Det er et sted, hvor flere, der hjælper børn og unge, arbejder sammen.
    .waiting = Vi venter på at høre fra Børnehus Sjælland. Det er et sted, hvor flere, der hjælper børn og unge, arbejder sammen.
