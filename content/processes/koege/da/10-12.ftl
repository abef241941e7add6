# Køge's own words for steps, 10 to 12; all others are said as everywhere (locales/da/timeline/10-12.ftl).

# The children's house has a name of its own (003:480).
way-barnehus =
    .done = Vi har været i Børnehuset. Det hedder Børnehus Sjælland.
    .now = Vi mødes i Børnehuset. Det hedder Børnehus Sjælland. Det er et sted for børn, hvor flere voksne arbejder sammen.
    .next = Vi skal mødes i Børnehuset. Det hedder Børnehus Sjælland. Det er et sted for børn, hvor flere voksne arbejder sammen.
    .waiting = Vi venter på at høre fra Børnehuset. Det hedder Børnehus Sjælland.
