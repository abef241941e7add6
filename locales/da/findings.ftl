# What the gate has to say to the adviser. One message per finding code, `finding-CODE`, or `finding-CODE-VARIANT`
# where a code has several; what a message is filled with stands beside the rule that gives it.

# reading a file

finding-bad-json = Filen er ikke gyldig JSON: der er en fejl i linje { $line }, tegn { $column }. Ret den, eller eksportér sagen igen.
finding-bad-json-empty = Filen er tom. Vælg en anden fil, eller eksportér sagen igen.
finding-bad-json-encoding = Filen er ikke gemt som UTF-8: fejlen er i linje { $line }. Gem den igen som UTF-8, så æ, ø og å bliver rigtige.
finding-bad-json-end = Filen stopper midt i det hele, i linje { $line }. Hent hele filen igen.
finding-bad-json-twice = Feltet står to gange: i linje { $first } og i linje { $line }. Slet det ene.

finding-unknown-field = Formatet har intet felt, der hedder "{ $key }". Slet det, eller flyt teksten til det rigtige felt.
finding-unknown-field-near = Formatet har intet felt, der hedder "{ $key }". Mente du "{ $near }"?

finding-bad-type = Her skal stå { $expected ->
    [string] en tekst i anførselstegn
    [boolean] true eller false uden anførselstegn
    [integer] et helt tal uden anførselstegn
    [array] en liste i kantede parenteser
    [object] felter i tuborgklammer
   *[other] en anden slags værdi
  }, men her står { $found ->
    [string] en tekst
    [boolean] true eller false
    [integer] et tal
    [number] et tal, der ikke er helt
    [array] en liste
    [object] felter i tuborgklammer
    [null] null. Slet feltet, hvis du ikke kender svaret
   *[other] noget andet
  }.

finding-bad-value = Formatet tillader ikke "{ $value }" her. Ret værdien, eller slet feltet.
finding-bad-value-word = "{ $value }" kan ikke stå her. Vælg en af disse: { $allowed }.
finding-bad-value-format = "{ $value }" er ikke et format, vi kan læse. Skriv { $allowed }.
finding-bad-value-format-missing = Filen siger ikke, hvilket format den har. Skriv "format": "case/1" øverst.
finding-bad-value-date = "{ $value }" er ikke en dag i kalenderen. Skriv år, måned og dag, som 2026-11-24.
finding-bad-value-time = "{ $value }" er ikke et tidspunkt. Skriv dag og klokkeslæt, som 2026-11-24T09:30.
finding-bad-value-id = "{ $value }" kan ikke bruges som id. Brug små bogstaver a-z, tal og bindestreg, højst 64 tegn.
finding-bad-value-language = "{ $value }" er ikke en sprogkode. Skriv for eksempel da, ar eller pl.
finding-bad-value-range = { $value } ligger uden for det, der kan stå her. Skriv et tal fra { $min } til { $max }.
finding-bad-value-twice = Id'et "{ $value }" er allerede brugt i { $first }. Giv hver sit id.

finding-too-large = Der er mere her, end formatet har plads til. Del det op, eller slet noget.
finding-too-large-file = Filen er større end 1 MiB, og det er en sag aldrig. Se efter, om du har valgt den rigtige fil.
finding-too-large-depth = I linje { $line } ligger felter inden i hinanden i mere end { $limit } lag. Se efter, om du har valgt den rigtige fil.
finding-too-large-text = Teksten er på { $is } tegn. Der er plads til { $limit }. Gør den kortere.
finding-too-large-list = Listen har { $is } punkter. Der er plads til { $limit }. Slet nogle af dem.
finding-too-large-faults = Filen har mere end { $limit } fejl. Her er de første { $limit }. Se efter, om du har valgt den rigtige fil.
