# The way of the case, 7 to 9. Order and conditions: content/letters/timeline/7-9.tera.
# A caption says what a step is in the way it stands, and no other state: what is done, that it is done, and not that it was in
# time; what may come, that it may, in one thought. Forms that are not here may not be said (domain/src/timeline.rs).

title = Til { $child-first }
heading = Din vej, { $child-first }
lead = Her kan du se, hvor vi er nu.
me = Det er mig, { $adviser-first }, der skriver. Jeg er din rådgiver.
# Paper is read on other days too.
as-of = Sådan ser det ud { $way-today }.
unknown-title = Det ved vi ikke endnu
unknown = { $way-unknown ->
    [help] Vi ved ikke endnu, om der er noget, vi skal hjælpe med.
    [start] Vi ved ikke endnu, hvornår hjælpen begynder.
    [meet] Vi ved ikke endnu, hvornår vi skal snakke sammen.
    [again] Vi ved ikke endnu, om vi skal snakke sammen igen.
   *[after] Vi ved ikke endnu, hvad der sker bagefter.
} Når vi ved det, siger vi det til dig.
order = Bliver noget lavet om? Så viser jeg dig det.
sign-title = Vi har ikke glemt dig
meets-title = Hvornår ses vi?
sign-meets = Vi ses { $sign-day }.
sign-too = Du hører også fra mig { $sign-too }. Selv hvis der ikke er noget nyt.
sign-hears = Du hører fra mig { $sign-day }. Det gør du også, hvis der ikke er noget nyt.
sign-none-title = Hvornår hører du fra mig?
sign-none = Vi har ikke aftalt en dag, hvor du hører fra mig. Det er mig, der finder den.
between-title = Imens
not-your-job = Du behøver ikke gøre noget. Det er vores job.
talk-trusted = Vil du snakke med nogen? { $trusted-role ->
    [mother] Så gå til din mor.
    [father] Så gå til din far.
    [teacher] Så gå til { $trusted-first }, din lærer.
    [pedagogue] Så gå til { $trusted-first }, din pædagog.
   *[other] Så gå til { $trusted-first }.
}
call-me = Vil du snakke med mig? Så ring på { $adviser-phone }.
call-me-hours = Vil du snakke med mig? Så ring på { $adviser-phone }. Det kan du { $adviser-hours }.
ask-me = Vil du vide mere? En voksen, du er tryg ved, kan spørge mig.
own-way = Hvor er du nu? Tegn dig selv på vejen. Eller tegn din egen vej her:
# Over what goes on and what comes next, in a letter.
now-next-title = Din vej lige nu

## The stations, a form for each way in which one can stand
way-report =
    .done = Vi har fået at vide, at du kan have brug for hjælp.
    .now = Vi får at vide, hvordan du har det.
    .next = Vi skal have at vide, hvordan du har det.
    .waiting = Vi venter på at få mere at vide.
way-first-look =
    .done = Vi har set på det, vi fik at vide om dig.
    .now = Vi ser på, om du skal have hjælp med det samme.
    .next = Vi skal se på, om du skal have hjælp.
    .waiting = Vi venter på at få lidt mere at vide.
    .maybe = Måske ser vi på det en gang til.
way-risk-assessment =
    .done = Vi har set på, hvad der er trygt for dig.
    .now = Vi finder ud af, hvad der er trygt for dig.
    .next = Vi skal finde ud af, hvad der er trygt for dig.
    .waiting = Vi venter på at høre, hvad der er trygt for dig.
    .maybe = Måske ser vi på, hvad der er trygt for dig.
way-acute =
    .done = Noget kunne ikke vente. Vi gjorde noget med det samme. Du må gerne spørge mig hvad.
    .now = Noget kan ikke vente. Jeg siger dig, hvad der sker.
    .next = Noget kan ikke vente. Jeg siger dig, hvad der skal ske.
    .waiting = Vi venter på at få mere at vide. Jeg siger dig, hvad der sker.
way-safety-plan =
    .done = Vi har aftalt, hvem der passer på dig.
    .now = Vi aftaler, hvem der passer på dig. Vi aftaler også, hvem du kan gå til.
    .next = Vi skal aftale, hvem der passer på dig.
    .waiting = Vi venter på at kunne aftale mere.
    .maybe = Måske aftaler vi mere om, hvem du kan gå til.
way-talk =
    .done = Vi har snakket sammen.
    .now = Vi snakker sammen. Jeg vil høre, hvad du synes.
    .next = Vi skal snakke sammen. Jeg vil høre, hvad du synes.
    .waiting = Vi venter på, at vi kan snakke sammen.
    .maybe = Måske skal vi snakke sammen.
way-parents-talk =
    .done = Vi har snakket med de voksne i din familie.
    .now = Vi snakker med de voksne i din familie.
    .next = Vi skal snakke med de voksne i din familie.
    .waiting = Vi venter på at snakke med de voksne i din familie.
    .maybe = Måske snakker vi med de voksne i din familie.
way-screening =
    .done = Vi har set på alt det, vi ved nu.
    .now = Vi finder ud af, om vi har brug for at vide mere.
    .next = Vi skal finde ud af, om vi skal vide mere.
    .waiting = Vi venter på at få lidt mere at vide.
    .maybe = Måske finder vi ud af lidt mere.
way-limited-assessment =
    .done = Vi har set på nogle få ting.
    .now = Vi ser på nogle få ting, så vi ved lidt mere.
    .next = Vi skal se på nogle få ting, så vi ved lidt mere.
    .waiting = Vi venter på svar om nogle få ting.
    .maybe = Måske ser vi kun på nogle få ting.
    .one-of = Måske ser vi kun på nogle få ting.
way-assessment =
    .done = Vi har set på, hvad der er godt og svært.
    .now = Vi finder ud af, hvad der er godt og svært. Det kan godt tage nogle måneder.
    .next = Vi skal finde ud af, hvad der er godt og svært.
    .waiting = Vi venter på at høre mere om, hvordan du har det.
    .maybe = Måske ser vi på, hvad der er godt og svært.
    .one-of = Måske ser vi på, hvad der er godt og svært.
way-police =
    .done = Vi har snakket med politiet.
    .now = Vi snakker med politiet.
    .next = Vi skal snakke med politiet.
    .waiting = Vi venter på svar fra politiet.
way-police-interview =
    .done = Du har snakket med en fra politiet.
    .now = En fra politiet vil gerne snakke med dig. Jeg fortæller dig det, jeg kan.
    .next = Så vil en fra politiet gerne snakke med dig. Jeg fortæller dig det, jeg kan.
    .waiting = Vi venter på at høre fra politiet. Jeg fortæller dig det, jeg kan.
way-barnehus =
    .done = Vi har været i Børnehuset. Det er et hus, der er lavet til børn.
    .now = Vi mødes i Børnehuset. Det er et hus, der er lavet til børn.
    .next = Vi skal mødes i Børnehuset. Det er et hus, der er lavet til børn.
    .waiting = Vi venter på at høre fra Børnehuset. Det er et hus, der er lavet til børn.
way-medical-check =
    .done = En læge har set, om din krop har det godt.
    .now = En læge ser, om din krop har det godt.
    .next = En læge skal se, om din krop har det godt.
    .waiting = Vi venter på at høre fra lægen.
way-cooperation-meeting =
    .done = De voksne, der kender dig, har mødtes og snakket.
    .now = De voksne, der kender dig, mødes og snakker.
    .next = De voksne, der kender dig, skal mødes og snakke.
    .waiting = Vi venter på, at de voksne kan mødes.
    .maybe = Måske mødes de voksne, der kender dig.
way-network-meeting =
    .done = Vi har mødtes med nogle, der er vigtige for dig.
    .now = Vi mødes med nogle, der er vigtige for dig.
    .next = Vi skal mødes med nogle, der er vigtige for dig.
    .waiting = Vi venter på at mødes med nogle, der er vigtige for dig.
    .maybe = Måske mødes vi med nogle, der er vigtige for dig.
way-school-meeting =
    .done = Vi har mødtes med de voksne på din skole.
    .now = Vi mødes med de voksne på din skole.
    .next = Vi skal mødes med de voksne på din skole.
    .waiting = Vi venter på at høre fra din skole.
    .maybe = Måske mødes vi med de voksne på din skole.
way-guidance =
    .done = De voksne i din familie har fået gode råd.
    .now = De voksne i din familie får gode råd.
    .next = De voksne i din familie skal have gode råd.
    .waiting = Vi venter på, at de voksne i familien kan få gode råd.
    .maybe = Måske får de voksne i din familie gode råd.
    .one-of = Måske får de voksne i din familie gode råd.
way-referred-no-case =
    .done = Vi er stoppet her. Der er andre, der kan hjælpe.
    .now = Vi stopper her. Vi siger, hvem der ellers kan hjælpe.
    .next = Så stopper vi her. Vi siger, hvem der ellers kan hjælpe.
    .waiting = Vi venter på at høre, om vi skal stoppe her.
    .maybe = Måske stopper vi her.
    .one-of = Måske stopper vi her. Så siger vi, hvem der ellers kan hjælpe.
way-hearing =
    .done = Vi har spurgt, hvad du synes.
    .now = Vi spørger, hvad du synes. Det gør vi, før vi bestemmer noget.
    .next = Vi vil spørge, hvad du synes, før vi bestemmer noget.
    .waiting = Vi venter på at spørge, hvad du synes.
way-decision =
    .done = De voksne i kommunen har bestemt noget. Du må gerne spørge hvad.
    .now = De voksne i kommunen bestemmer noget om hjælp.
    .next = De voksne i kommunen skal bestemme noget om hjælp.
    .waiting = Vi venter på, at kommunen bestemmer noget om hjælp.
    .maybe = Måske skal de voksne i kommunen bestemme noget om hjælp.
    .early = De voksne i kommunen skal bestemme, hvad der skal ske nu.
way-placement =
    .done = Du er flyttet. Du bor hos nogle andre voksne nu.
    .now = Du flytter hen og bor hos nogle andre voksne.
    .next = Du skal bo hos nogle andre voksne.
    .waiting = Vi venter på at høre, hvor du skal bo.
    .considered = Måske skal du bo et andet sted i en tid.
way-contact =
    .done = Vi har aftalt, hvem du skal se, og hvornår.
    .now = Vi aftaler, hvem du skal se, og hvornår.
    .next = Vi skal aftale, hvem du skal se, og hvornår.
    .waiting = Vi venter på at aftale, hvem du skal se.
way-plan =
    .done = Vi har skrevet en plan. I den står, hvem der gør hvad.
    .now = Vi skriver en plan. I den står, hvem der gør hvad.
    .next = Vi skal skrive en plan. I den står, hvem der gør hvad.
    .waiting = Vi venter på at skrive en plan.
    .maybe = Måske skriver vi en plan.
way-help =
    .done = Hjælpen er begyndt.
    .now = Hjælpen er i gang.
    .next = Hjælpen skal begynde. Vi siger, hvem der skal hjælpe.
    .waiting = Vi venter på, at hjælpen kan begynde.
    .maybe = Måske får du hjælp.
way-follow-up =
    .done = Vi har snakket sammen igen.
    .now = Vi snakker sammen igen. Vi hører, hvordan det går.
    .next = Vi skal snakke sammen igen og høre, hvordan det går.
    .waiting = Vi venter på at snakke sammen igen.
    .maybe = Måske snakker vi sammen igen.
way-complaint =
    .done = Nogle andre har set på det, der blev bestemt.
    .now = Nogle andre ser på det, der blev bestemt.
    .next = Nogle andre skal se på det, der blev bestemt.
    .waiting = Vi venter på, at nogle andre ser på det.
    .maybe = Måske ser nogle andre på det, der blev bestemt.
way-lawyer =
    .done = Du har mødt en advokat. Advokaten kender reglerne og hjælper dig.
    .now = Du møder en advokat. Det er en, der kender reglerne og hjælper dig.
    .next = Du skal møde en advokat. Advokaten kender reglerne og hjælper dig.
    .waiting = Vi venter på en advokat til dig. Advokaten kender reglerne og hjælper dig.
way-new-adviser =
    .done = Du har fået en ny rådgiver.
    .now = Du får en ny rådgiver. Vi siger hvorfor.
    .next = Du skal have en ny rådgiver. Vi siger hvorfor.
    .waiting = Vi venter på at høre, hvem din nye rådgiver bliver.
way-goodbye =
    .done = Vi har sagt farvel.
    .now = Vi siger farvel. Vi siger også, hvad der så sker.
    .next = Vi skal sige farvel. Vi siger også, hvad der sker bagefter.
    .waiting = Vi venter med at sige farvel.

## On the cards of the stations, which are put up in order and taken down: what a step is, however it stands
way-card-report = Hvordan du har det
way-card-first-look = Et første kig
way-card-risk-assessment = Det, der er trygt for dig
way-card-acute = Hjælp med det samme
way-card-safety-plan = Hvem der passer på dig
way-card-talk = En snak med dig
way-card-parents-talk = En snak med de voksne i din familie
way-card-screening = Et kig på det, vi ved
way-card-limited-assessment = Et kig på nogle få ting
way-card-assessment = Det, der er godt, og det, der er svært
way-card-police = En snak med politiet
way-card-police-interview = Dig og en fra politiet
way-card-barnehus = Børnehuset
way-card-medical-check = Et besøg hos lægen
way-card-cooperation-meeting = Et møde for de voksne, der kender dig
way-card-network-meeting = Et møde med nogle, der er vigtige for dig
way-card-school-meeting = Et møde med de voksne på din skole
way-card-guidance = Gode råd til de voksne i din familie
way-card-referred-no-case = Andre, der kan hjælpe
way-card-hearing = Det, du synes
way-card-decision = Det, kommunen bestemmer
way-card-placement = Et andet sted at bo
way-card-contact = Hvem du ser, og hvornår
way-card-plan = En plan
way-card-help = Hjælpen
way-card-follow-up = En snak igen
way-card-complaint = Nogle andre, der ser på det igen
way-card-lawyer = En advokat til dig
way-card-new-adviser = En ny rådgiver
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
way-fresh = Nyt: Det er nyt, siden du så din vej sidst.
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
way-decides-municipality = Det er kommunen, der bestemmer det.
way-decides-police = Politiet bestemmer, hvordan det skal være.
way-heard-first = Først spørger vi, hvad du synes.
# Of a decision that is ahead.
way-tells = Jeg fortæller dig, hvad det bliver.
way-not-forgotten = Vi har ikke glemt dig.
way-waiting-for = { $waiting-for }

## When: the day it was done, today and tomorrow, two to seven nights ahead, further ahead
way-done-on = Det var den { $day }.
way-on-near = Det er { $day }.
way-on-sleeps = Det bliver { $day }. Du skal sove { $sleeps } først.
way-on-far = Det bliver { $day }.
way-hears-near = Du hører fra mig { $day }. Også hvis der ikke er noget nyt.
way-hears-sleeps = Du skal sove { $sleeps }. Så er det { $day }. Den dag hører du fra mig. Også hvis der ikke er noget nyt.
way-hears-far = Du hører fra mig { $day }. Også hvis der ikke er noget nyt.

## On paper, which is read on other days too
way-on-date = Det bliver { $day }.
way-is-date = Det er { $day }.
# Of the work that comes next.
way-no-day = Der er ikke aftalt en dag endnu.
way-hears-date = Du hører fra mig { $day }. Også hvis der ikke er noget nyt.
