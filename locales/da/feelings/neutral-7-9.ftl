# Faces to point at, 7 to 9. Order and conditions: content/letters/feelings/neutral-7-9.tera.
# A blank sheet names nobody and says nothing of a case; no word of neutral-words.txt, and no question of what happened.

title = Et papir
heading = Sådan har jeg det lige nu
choose = Peg på dem, der passer. Du må også gerne lade være.
glad = Glad
calm = Rolig
proud = Stolt
excited = Spændt
tired = Træt
sad = Ked af det
angry = Vred
scared = Bange
own = Noget andet
dont-know = Det ved jeg ikke
wont = Jeg vil ikke
kept = Andre kan komme til at se dit papir.
