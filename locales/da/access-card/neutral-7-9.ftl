# The card that opens the child's own screen, 7 to 9. Order and conditions: content/letters/access-card/neutral.tera; the rest:
# neutral.ftl. No name: a card can be lost.

mine = Vil du have hjælp til kortet, eller bliver det væk? Så sig det til den, du fik det af.
