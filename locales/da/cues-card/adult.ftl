# What the adviser is reminded of in the talk, on a card to fold. Order and conditions: content/letters/cues-card/adult.tera.
# The cues themselves stand in locales/da/staff.ftl, for the card and for the page on a phone.

title = Huskeord under samtalen
heading = Huskeord
beginning = Når I begynder
middle = Undervejs
ending = De sidste fem minutter
# docs/law.md, safety fact 10
tells = Hvis barnet fortæller noget svært
tells-thank = Sig: "Tak, fordi du fortæller det."
tells-secret = Lov ikke, at det bliver hemmeligt.
tells-words = Skriv barnets egne ord.
tells-today = Sig det i dag til den, der skal handle.
