# The way of the case, 4 to 6. Order and conditions: content/letters/timeline/4-6.tera.
# A caption says what a step is in the way it stands, and no other state: what is done, that it is done, and not that it was in
# time; what may come, that it may, in one thought. Forms that are not here may not be said (domain/src/timeline.rs).

title = Til { $child-first }
heading = Din vej, { $child-first }
lead = Her kan du se, hvor vi er nu.
me = Det er mig, { $adviser-first }. Jeg er din rådgiver. Jeg hjælper børn.
unknown = { $way-unknown ->
    [help] Vi ved ikke endnu, hvad der sker bagefter. Måske skal vi hjælpe med noget.
    [start] Hvornår begynder hjælpen? Det ved vi ikke endnu.
    [meet] Hvornår skal vi snakke? Det ved vi ikke endnu.
    [again] Skal vi snakke igen? Det ved vi ikke endnu.
   *[after] Hvad sker der bagefter? Det ved vi ikke endnu.
} Når vi ved det, siger vi det.
order = Bliver noget lavet om? Så viser jeg dig det.
sign-meets = Vi ses { $sign-day }.
sign-too = Du hører også fra mig { $sign-too }. Selv hvis der ikke er noget nyt.
sign-hears = Du hører fra mig { $sign-day }.
sign-none = Hvilken dag hører du fra mig? Det ved jeg ikke endnu. Jeg finder en dag.
not-your-job = Du behøver ikke gøre noget. Det er de voksnes job.
talk-trusted = { $trusted-role ->
    [mother] Vil du snakke? Så gå til din mor.
    [father] Vil du snakke? Så gå til din far.
    [teacher] Vil du snakke? Så gå til { $trusted-first }, din lærer.
    [pedagogue] Vil du snakke? Så gå til { $trusted-first }, din pædagog.
   *[other] Vil du snakke? Så gå til { $trusted-first }.
}
ask-me = Du må gerne spørge mig.
own-way = Du kan tegne din egen vej:

## The stations, a form for each way in which one can stand
way-report =
    .done = Vi har hørt lidt om, hvordan du har det.
    .now = Vi hører lidt om, hvordan du har det.
    .next = Vi skal høre lidt om, hvordan du har det.
    .waiting = Vi venter på at høre mere.
way-first-look =
    .done = Vi har set på det, vi hørte.
    .now = Vi ser, om du skal have hjælp nu.
    .next = Vi skal se, om du skal have hjælp.
    .waiting = Vi venter på at få lidt mere at vide.
    .maybe = Måske ser vi på det en gang til.
way-risk-assessment =
    .done = Vi har set på, hvad der er trygt.
    .now = Vi finder ud af, hvad der er trygt.
    .next = Vi skal finde ud af, hvad der er trygt.
    .waiting = Vi venter på at høre, hvad der er trygt.
    .maybe = Måske ser vi på, hvad der er trygt.
way-acute =
    .done = Noget kunne ikke vente. Vi gjorde noget med det samme. Du må gerne spørge mig.
    .now = Noget kan ikke vente. Voksne hjælper nu.
    .next = Noget kan ikke vente. Voksne skal hjælpe.
    .waiting = Vi venter på at få mere at vide.
way-safety-plan =
    .done = Vi har aftalt, hvem der passer på dig.
    .now = Vi aftaler, hvem der passer på dig.
    .next = Vi skal aftale, hvem der passer på dig.
    .waiting = Vi venter på at kunne aftale mere.
    .maybe = Måske aftaler vi noget mere sammen.
way-talk =
    .done = Vi har snakket sammen.
    .now = Vi snakker sammen.
    .next = Vi skal snakke sammen.
    .waiting = Vi venter på at snakke sammen.
    .maybe = Måske skal vi snakke sammen.
way-parents-talk =
    .done = Vi har snakket med de voksne i din familie.
    .now = Vi snakker med de voksne i din familie.
    .next = Vi skal snakke med de voksne i din familie.
    .waiting = Vi venter på at snakke med din familie.
    .maybe = Måske snakker vi med de voksne i din familie.
way-screening =
    .done = Vi har set på det, vi ved.
    .now = Vi finder ud af, om vi skal vide mere.
    .next = Vi skal finde ud af lidt mere.
    .waiting = Vi venter på at få lidt mere at vide.
    .maybe = Måske finder vi ud af lidt mere.
way-limited-assessment =
    .done = Vi har spurgt om nogle få ting.
    .now = Vi spørger om nogle få ting.
    .next = Vi skal spørge om nogle få ting.
    .waiting = Vi venter på svar.
    .maybe = Måske spørger vi nogle, der kender dig.
    .one-of = Måske spørger vi nogle, der kender dig.
way-assessment =
    .done = Vi har set på, hvordan du har det.
    .now = Vi finder ud af, hvordan du har det.
    .next = Vi skal finde ud af, hvordan du har det.
    .waiting = Vi venter på at få mere at vide.
    .maybe = Måske finder vi ud af, hvordan du har det.
    .one-of = Måske finder vi ud af, hvordan du har det.
way-police =
    .done = Vi har snakket med politiet.
    .now = Vi snakker med politiet.
    .next = Vi skal snakke med politiet.
    .waiting = Vi venter på svar fra politiet.
way-police-interview =
    .done = Du har snakket med en fra politiet.
    .now = En fra politiet vil gerne snakke med dig.
    .next = Så vil en fra politiet gerne snakke med dig.
    .waiting = Vi venter på at høre fra politiet.
way-barnehus =
    .done = Vi har været i Børnehuset. Det er et hus for børn.
    .now = Vi mødes i Børnehuset. Det er et hus for børn.
    .next = Vi skal mødes i Børnehuset. Det er et hus for børn.
    .waiting = Vi venter på at høre fra Børnehuset.
way-medical-check =
    .done = En læge har set, om du har det godt.
    .now = En læge ser, om du har det godt.
    .next = En læge skal se, om du har det godt.
    .waiting = Vi venter på at høre fra lægen.
way-cooperation-meeting =
    .done = De voksne har mødtes og snakket.
    .now = De voksne mødes og snakker.
    .next = De voksne skal mødes og snakke.
    .waiting = Vi venter på, at de voksne kan mødes.
    .maybe = Måske mødes de voksne og snakker.
way-network-meeting =
    .done = Vi har mødtes med nogen, du kender.
    .now = Vi mødes med nogen, du kender.
    .next = Vi skal mødes med nogen, du kender.
    .waiting = Vi venter på at mødes med nogen, du kender.
    .maybe = Måske mødes vi med nogen, du kender.
way-school-meeting =
    .done = Vi har mødtes med voksne fra børnehaven eller skolen.
    .now = Vi mødes med voksne fra børnehaven eller skolen.
    .next = Vi skal mødes med voksne fra børnehaven eller skolen.
    .waiting = Vi venter på at høre fra børnehaven eller skolen.
    .maybe = Måske mødes vi med voksne fra børnehaven eller skolen.
way-guidance =
    .done = De voksne i din familie har fået gode råd.
    .now = De voksne i din familie får gode råd.
    .next = De voksne i din familie skal have gode råd.
    .waiting = Vi venter på, at de voksne kan få råd.
    .maybe = Måske får de voksne i din familie gode råd.
    .one-of = Måske får de voksne i din familie gode råd.
way-referred-no-case =
    .done = Vi er stoppet her. Andre kan hjælpe.
    .now = Vi stopper her. Andre kan hjælpe.
    .next = Så stopper vi her. Andre kan hjælpe.
    .waiting = Vi venter på at høre, om vi stopper her.
    .maybe = Måske stopper vi her.
    .one-of = Måske stopper vi her. Så kan andre hjælpe.
way-hearing =
    .done = Vi har spurgt, hvad du synes.
    .now = Vi spørger, hvad du synes.
    .next = Vi vil spørge, hvad du synes.
    .waiting = Vi venter på at spørge, hvad du synes.
way-decision =
    .done = De voksne har bestemt noget. Du må gerne spørge hvad.
    .now = De voksne i kommunen bestemmer noget om hjælp.
    .next = De voksne skal bestemme noget om hjælp.
    .waiting = Vi venter på svar om hjælp.
    .maybe = Måske skal de voksne bestemme noget om hjælp.
    .early = De voksne skal bestemme, hvad der skal ske.
way-placement =
    .done = Du bor hos nogle andre voksne nu.
    .now = Du flytter hen til nogle andre voksne.
    .next = Du skal bo hos nogle andre voksne.
    .waiting = Vi venter på at høre, hvor du skal bo.
way-contact =
    .done = Vi har aftalt, hvem du skal se.
    .now = Vi aftaler, hvem du skal se.
    .next = Vi skal aftale, hvem du skal se.
    .waiting = Vi venter på at høre, hvem du skal se.
way-plan =
    .done = Vi har skrevet ned, hvad der skal ske.
    .now = Vi skriver ned, hvad der skal ske.
    .next = Vi skal skrive ned, hvad der skal ske.
    .waiting = Vi venter på at skrive det hele ned.
    .maybe = Måske skriver vi ned, hvad der skal ske.
way-help =
    .done = Hjælpen er begyndt.
    .now = Hjælpen er i gang.
    .next = Hjælpen skal begynde.
    .waiting = Vi venter på, at hjælpen kan begynde.
    .maybe = Måske kommer der hjælp.
way-follow-up =
    .done = Vi har snakket sammen igen.
    .now = Vi snakker sammen igen.
    .next = Vi skal snakke sammen igen.
    .waiting = Vi venter på at snakke sammen igen.
    .maybe = Måske snakker vi sammen igen.
way-complaint =
    .done = Nogle andre har set på det igen.
    .now = Nogle andre ser på det igen.
    .next = Nogle andre skal se på det igen.
    .waiting = Vi venter på, at andre ser på det.
    .maybe = Måske ser nogle andre på det igen.
way-lawyer =
    .done = Du har mødt en advokat. Advokaten hjælper dig.
    .now = Du møder en advokat. Advokaten hjælper dig.
    .next = Du skal møde en advokat. Advokaten hjælper dig.
    .waiting = Vi venter på en advokat til dig.
way-new-adviser =
    .done = Der er kommet en ny voksen.
    .now = Du møder en ny voksen.
    .next = Du skal møde en ny voksen.
    .waiting = Vi venter på en ny voksen til dig.
way-goodbye =
    .done = Vi har sagt farvel.
    .now = Vi siger farvel.
    .next = Vi skal sige farvel.
    .waiting = Vi venter med at sige farvel.

## On the cards of the stations, which are put up in order and taken down: what a step is, however it stands
way-card-report = Vi hører
way-card-first-look = Vi ser
way-card-risk-assessment = Det trygge
way-card-acute = Hjælp nu
way-card-safety-plan = Passe på
way-card-talk = Vi snakker
way-card-parents-talk = De voksne
way-card-screening = Vi spørger
way-card-limited-assessment = Nogle spørgsmål
way-card-assessment = Hvordan går det
way-card-police = Politiet
way-card-police-interview = Med politiet
way-card-barnehus = Børnehuset
way-card-medical-check = Hos lægen
way-card-cooperation-meeting = Voksne mødes
way-card-network-meeting = Vi mødes
way-card-school-meeting = Børnehave, skole
way-card-guidance = Gode råd
way-card-referred-no-case = Vi stopper
way-card-hearing = Din mening
way-card-decision = Voksne bestemmer
way-card-placement = Du flytter
way-card-contact = Se nogen
way-card-plan = Vi skriver
way-card-help = Hjælpen
way-card-follow-up = Snakke igen
way-card-complaint = Andre ser
way-card-lawyer = En advokat
way-card-new-adviser = Ny voksen
way-card-goodbye = Farvel

## How they stand, who does it, who decides
way-state-done = Det er sket
way-state-now = Nu
way-state-meanwhile = Imens
way-state-next = Det næste
# Where the child is until its day has come.
way-state-awaited = Det venter vi på nu
way-state-then = Så
way-state-waiting = Vi venter
way-state-maybe = Måske senere
way-state-one-of = Måske en af disse
way-state-or = Eller
way-finished = Færdig
way-fork = Det kan også blive noget andet.
way-fresh = Nyt: Det er nyt siden sidst.
way-who = Det er { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
}, der sørger for det.
way-me = Det er mig, der sørger for det.
# While something is waited for.
way-who-waits = { $person-role ->
    [mother] Din mor
    [father] Din far
   *[other] { $person-first }
} holder øje med det, vi venter på.
way-me-waits = Jeg holder øje med det, vi venter på.
way-heard-first = Først spørger vi, hvad du synes.
# Of a decision that is ahead.
way-tells = Jeg fortæller dig, hvad det bliver.
way-not-forgotten = Vi har ikke glemt dig.
way-waiting-for = { $waiting-for }

## When: today and tomorrow, two to seven nights ahead, further ahead
way-on-near = Det er { $day }.
way-on-sleeps = Du skal sove { $sleeps } først.
way-on-far = Det varer lidt. Det bliver { $day }.
way-hears-near = Du hører fra mig { $day }. Også hvis der ikke er noget nyt.
way-hears-sleeps = Du skal sove { $sleeps }. Så hører du fra mig. Også hvis der ikke er noget nyt.
way-hears-far = Det varer lidt. Du hører fra mig { $day }. Også hvis der ikke er noget nyt.

## On paper, which is read on other days too
way-on-date = Det bliver { $day }.
way-is-date = Det er { $day }.
# Of the work that comes next.
way-no-day = Der er ikke aftalt en dag endnu.
way-hears-date = Du hører fra mig { $day }. Også hvis der ikke er noget nyt.
