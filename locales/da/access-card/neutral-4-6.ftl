# The card that opens the child's own screen, 4 to 6. Order and conditions: content/letters/access-card/neutral.tera; the rest:
# neutral.ftl. No name: a card can be lost.

mine = Vil du bruge kortet? En voksen, du er tryg ved, kan hjælpe. Bliver kortet væk? Så sig det til den, du fik det af.
