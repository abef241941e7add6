# Faces to point at, 4 to 6. Order and conditions: content/letters/feelings/neutral-4-6.tera.
# A blank sheet names nobody and says nothing of a case; no word of neutral-words.txt, and no question of what happened.

title = Et papir
heading = Sådan har jeg det nu
choose = Du må gerne pege. Du må også gerne lade være.
glad = Glad
calm = Rolig
sad = Ked af det
angry = Vred
scared = Bange
tired = Træt
own = Noget andet
dont-know = Det ved jeg ikke
wont = Jeg vil ikke
kept = Måske er der flere, der ser papiret.
