# What each pictogram of content/pictograms/ shows and means, for someone who cannot see it.
# Short, in the words of an adult beside the child; no full stop.

## People

picture-adviser = En rådgiver med briller og blå trøje
picture-adviser-she = En rådgiver med halvlangt hår, briller og blå trøje
picture-second-adviser = En anden rådgiver med krøllet hår og stribet trøje
picture-two-advisers = To rådgivere ved siden af hinanden
picture-bisidder = En bisidder med et hjerte på trøjen
picture-bisidder-empty = Et barn ved siden af bisidderens tomme stol
picture-child = Et barn med gul trøje, der smiler
picture-child-and-bisidder = Et barn og en bisidder sidder tæt sammen
picture-interpreter = En tolk mellem to talebobler på hvert sit sprog
picture-teacher = En lærer foran en grøn tavle
picture-doctor = En læge i hvid kittel
picture-police = En politibetjent med kasket
picture-family = En familie med to voksne og et barn
picture-people = Tre voksne sammen

## The talk

picture-hello = En rådgiver, der vinker goddag
picture-goodbye = En rådgiver og et barn, der vinker farvel
picture-talk = Et barn fortæller, og en rådgiver lytter
picture-stop = En rolig hånd, der betyder stop
picture-stop-teddy = En rød bamse, der betyder stop
picture-card-turn = Et kort, der vendes om og viser stop
picture-pause = Et glas saft med sugerør, der betyder pause
picture-not-answer = Et stille barn og en tom taleboble
picture-dont-know = Et barn, der trækker på skuldrene
picture-correct = Et barn, der siger nej: Det passer ikke
picture-draw = En tegning af et hus og et farvekridt
picture-point = En hånd, der peger på et billede
picture-first-look = En rådgiver læser på et ark
picture-writing = En rådgiver, der skriver ned
picture-read-back = En rådgiver læser op for et barn
picture-question = En taleboble med et spørgsmålstegn
picture-secret-no = Barnets ord går videre til en rådgiver: ikke hemmeligt

## Time and way

picture-clock = Et stort rundt ur
picture-hourglass = Et timeglas, hvor sandet løber
picture-calendar = En kalender, hvor en dag er markeret
picture-day = Solen over en grøn bakke
picture-fruit-clock = Et ur og et æble
picture-waiting = Et barn og en rådgiver sidder på en bænk og venter
picture-walk = En rådgiver og et barn går hånd i hånd
picture-walk-back = En rådgiver følger et barn tilbage
picture-next-step = En sti med fodspor og et skilt
picture-plan = En plan med tre punkter
picture-unknown = En tom ramme med et spørgsmålstegn: Det ved vi ikke endnu

## Places

picture-home = Et hjem: et hus med skorsten
picture-school = En skole med ur og flag
picture-kindergarten = En børnehave med klodser udenfor
picture-office = Et rådhus med et tårn
picture-barnehus = Et børnehus med en bamse og et lille træ
picture-room = Et bord med to stole ved et vindue
picture-place = En kortnål, der viser, hvor det er
picture-other-place = En pil fra et hus til en kortnål: et andet sted

## Things

picture-letter = Et brev i en åben kuvert
picture-papers = En mappe med papirer
picture-decision = To voksne sidder ved et bord med et papir
picture-complain = Et papir under et forstørrelsesglas: nogen ser på det igen
picture-phone = En telefon med en taleboble
picture-heart = Et gult hjerte
picture-help = En åben hånd og et hjerte
picture-responsible = En voksen holder et barn i hånden
picture-play = Et tårn af klodser og en bold

## Feelings and the three houses

picture-feelings = Tre ansigter: glad, midt imellem og ked af det
picture-glad = Et glad barn med armene oppe
picture-sad = Et barn, der er ked af det
picture-angry = Et barn, der er vred
picture-worried = Et bekymret barn med uro i maven
picture-face-empty = Et tomt ansigt at tegne i
picture-good-and-hard = Et ark med et hjerte og en knude: det, der er godt, og det, der er svært
picture-three-houses = Tre huse: det gode, bekymringerne og drømmene
picture-house-good = Huset med det, der er godt
picture-house-worry = Huset med det, der bekymrer
picture-house-dream = Huset med det, man drømmer om
picture-call-before = En telefon, og så en taleboble: først ringer jeg
picture-call-after = En taleboble, og så en telefon: bagefter ringer jeg
picture-call-no = En telefon med en streg over

## The companion that a child can choose for its way

picture-companion-fox = En ræv
picture-companion-owl = En ugle
picture-companion-hedgehog = Et pindsvin
picture-companion-cat = En kat
picture-companion-turtle = En skildpadde
picture-companion-none = En tom plads

## Figures that can stand for an adult

picture-figure-1 = En voksen med kort hår
picture-figure-2 = En voksen med langt hår
picture-figure-3 = En voksen med krøllet hår
picture-figure-4 = En voksen uden hår
picture-figure-5 = En voksen med tørklæde
picture-figure-6 = En voksen med hvidt hår og briller
picture-figure-7 = En voksen med høreapparat
picture-figure-8 = En voksen i kørestol

## To point at, beside a talk

picture-yes = Et flueben i en cirkel: ja
picture-no = Et kryds i en cirkel: nej
picture-again = En taleboble med en pil, der går rundt: igen
picture-not-understood = En taleboble med en krøllet streg: Det forstår jeg ikke
picture-something-else = En taleboble med tre prikker: noget andet
picture-toilet = Et toilet
picture-thirsty = En kop vand og en dråbe
picture-too-loud = Et barn, der holder sig for ørerne

## More feelings

picture-calm = Et roligt barn med lukkede øjne, der smiler
picture-proud = Et stolt barn med en stjerne på trøjen
picture-excited = Et spændt barn med åben mund
picture-tired = Et træt barn, der gaber
picture-shy = Et genert barn med varme kinder
picture-bored = Et barn, der keder sig, med hånden under hagen
picture-confused = Et forvirret barn med en snurre ved hovedet
picture-scared = Et bange barn med hænderne mod kinderne

## What the child may do, and the time of a talk

picture-rights = En taleboble med et flueben: det må jeg
picture-time-left = En cirkel, der bliver tom, mens tiden går

## Faces of people of whom no figure was chosen, and what they are composed of

picture-look = { $who ->
    [child] Et barn
   *[adult] En voksen
 } med { $hair ->
    [short] kort hår
    [side] sideskilning
    [curly] krøllet hår
    [long] langt hår
    [bun] knold
   *[bob] halvlangt hår
 } og { $pattern ->
    [striped] stribet
    [dotted] prikket
   *[plain] ensfarvet
 } { $colour ->
    [leaf] grøn
    [stone] grå
    [sand] sandfarvet
   *[mist] lyseblå
 } trøje
picture-face-short = En voksen med kort hår
picture-face-side = En voksen med sideskilning
picture-face-curly = En voksen med krøllet hår
picture-face-long = En voksen med langt hår
picture-face-bun = En voksen med knold
picture-face-bob = En voksen med halvlangt hår

## Things that stand for people from thirteen

picture-badge = Et navneskilt i en snor
picture-bag = En taske med et kors
picture-bench = En tom bænk
picture-bubble-empty = En tom taleboble
picture-chair = En stol med et hjerte på ryggen
picture-pencil = En blyant
picture-two-bubbles = To talebobler
