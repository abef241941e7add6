# Words to tick, 13 to 17. Order and conditions: content/letters/feelings/neutral-13-17.tera.
# A blank sheet names nobody and says nothing of a case; no word of neutral-words.txt, and no question of what happened.

title = Et papir
heading = Sådan har jeg det lige nu
choose = Sæt et kryds ved det, der passer. Du må gerne vælge flere. Du må også gerne lade være.
glad = Glad
calm = Rolig
proud = Stolt
excited = Spændt
tired = Træt
bored = Ligeglad
confused = Forvirret
alone = Ensom
sad = Ked af det
angry = Vred
restless = Urolig
scared = Bange
dont-know = Det ved jeg ikke
wont = Jeg springer over
other = Noget andet:
draw = Vil du hellere tegne?
own = Min egen tegning
kept = Andre kan komme til at læse papiret.
