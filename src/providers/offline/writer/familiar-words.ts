/**
 * Words that a pupil of 15 knows, in their plain forms: those of Dale and Chall's list (1995) that are in use, and words of
 * the news and of school. Only data.
 */
export const FAMILIAR_WORDS = `
ability able aboard about above absent abundant accept access accident account accurate ache achieve acorn
acre across act adapt adaptation add addition address administer admire adult adventure afar affect affected
afraid africa african after afternoon afterward again against age aggression aggressive ago agree ahead aid
aim air airfield airplane airport airship alarm alcohol algae alien alike alive all allergy alley alligator
allow almost alone along aloud already also alter although always america american among amount ancestor
ancient and angel anger angry animal another answer ant antarctica antibiotic any anybody anyhow anyone
anything anyway anywhere apart apartment ape apiece appear appetite apple april apron arctic are area arise
arithmetic arm arose around arrange arrive arrow art article artificial artist ash asia asian aside ask
asleep assemble assembly associate asthma ate atlantic atom attack attempt attend attention attitude attract
august aunt australia author autism auto automobile autumn available avenue average avoid awake awaken aware
awareness away awful awhile axe babe babies back background backward bacon bacteria bacterial bacterium bad
badge bag bake balance ball balloon banana band bandage bang banjo bank bar barber bare bark barn barrel
barrier base baseball basement basic basket bat batch bath bathe bathroom bathtub battle bay beach bead beam
bean bear beard beast beat beautiful beauty became because become bed bedbug bedroom bedtime bee beef
beehive been beet before beg began beggar begin begun behave behavior behaviour behind belief believe bell
belong below belt bench bend beneath bent berry beside best bet between beyond bible bicycle bid big bill
billboard billion bin bind biology bird birth birthday biscuit bit bite black blackberry blackbird
blackboard blacksmith blame blank blanket blast blaze bleed bless blew blind blindfold block blood bloom
blossom blot blow blue blueberry bluebird blush board boast boat bob body boil bold bone boo book bookcase
bookkeeper boom boot born borrow boss both bottle bottom bought bounce bow bowl box boy bracelet brain brake
bran branch brand brass brave bread break breakfast breast breath breathe breeze brick bride bridge bright
bring britain british broad broadcast broke broken brook broom brother brought brown brush bubble bucket
buckle bud buffalo bug build built bulb bull bullet bum bump bun bunch bundle burden burn burst bury bus
bush business but butcher butt butterfly button buy buzz bye cab cabbage cabin cabinet cage cake calendar
calf call calorie came camel camp campaign campfire can canada canadian canal canary cancer candle
candlestick candy cane cannon cannot canoe canyon cap capacity cape capital captain capture car carbon card
cardboard care career carpenter carpet carriage carrot carry cart carve case cash cashier castle cat catbird
catch caterpillar catfish cattle caught cause cave ceiling cell cellar cent central century cereal certain
cetacean chain chair chalk challenge champion chance change chap characteristic charge charm chart chase
chatter cheap cheat check cheek cheer cheese chemical chemistry cherry chest chew chick chicken chief child
childhood children chill chimney chin china chinese chip chipmunk chocolate choice cholesterol choose chop
chorus chose chosen christen christmas chromosome church churn cigarette circle circus citizen city clang
clap class classmate classroom claw clay clean clear clerk clever click cliff climate climb clinic clinical
clip clock close closet cloth cloud clover clown club cluck clump coach coal coast coat cob cockroach cocoa
coconut cocoon cod codfish coffee coin cold collar college colony color colt column comb combination combine
come comfort comic common commonly communicate community company compare compete competition complete
complex component compound computer concern conclude conclusion condition conductor cone confidence
confident confirm conflict connect consist connection consequence conservation conserve consider consistent consume
consumer consumption contact contain continent contribute control conventional coo cook cookie cool coop
cooperate cooperation copper copy coral cord core cork corn correct cost cot cottage cotton couch cough
could count country couple course court cousin cover cow coward cowboy cozy crab crack cradle cramps
cranberry crank crash crawl crazy cream create creek creep crept crime crisis critical crocodile crook crop
cross crow crowd crown cruel crumb crumble crush crust cry cub cuff culture cup cupboard cure curl current
currently curtain curve cushion custard custom customer cut cute cycle dab dad daddy dairy daisy dam damage
damp dance danger dangerous dare dark darling darn dart dash data date daughter dawn day daybreak daytime
dead deadly deaf deal dear death debate decade december decide deck decline decrease deed deep deer defeat
defence defend defense define definition delay delight deliver delivery demand dementia democracy den dense
dental dentist depend deposit depressed depression depth describe desert deserve design desire desk despite
destroy detach detail detect determine develop device dew diabetes diagnose diagnosis diamond did die diet
difference different difficult dig digital dim dine dinner dinosaur dioxide dip direct direction dirt
disappear disaster discover discovery disease dish dislike dismiss disorder display distance distant
distinct ditch dive diverse diversity divide dock doctor document does dog doll dollar dolphin domestic
dominant dominate done donkey donor door doorbell dose dot double dough dove down downstairs dozen drag
drain dramatic drank draw dream dress drew drift drill drink drip drive driven drop drought drove drown
drowsy drug drum dry duck due dug dull dumb dump duration during dust duty dwarf dwell dwelt dying dynamic
each eager eagle ear earlier earn earth earthquake east eastern easy eat eaten ecology economic economy
ecosystem edge education effect effective efficient effort egg eight eighteen eighth either elbow elder
eldest electric electricity element elephant elevate eleven elf eliminate elm else elsewhere embryo emerge
emission emotion empathy empty enable encounter end enemy energy engine english enhance enjoy enormous
enough ensure enter entire envelope environment environmental epidemic equal era erase error escape
especially essential establish estimate ethnic europe european evaluate eve even event eventually everybody
everyday everyone everything everywhere evidence evident evil evolution evolve evolved exact examine example
except excess exchange excited exciting exclude excuse exercise exhaust exist exit expand expect expectancy
expectation expensive experience experiment explain exploit explore expose exposure express extend extent
external extinct extinction extra extraordinary extreme eye eyebrow fable face facial facility fact factor
factory fail failure faint fair faith fake fall false familiar family fan fancy far fare farm farther
fashion fast fasten fat fatal father fatigue fault favor favorite favour fear feast feather feature february
feces fed federal feed feel feet fell fellow felt female fence fertile fertility fertilizer fetus fever few
fewer fiber fibre field fifteen fifth fifty fig fight figure file fill film finally finance financial find
fine finger finish fire firearm fireplace fireworks first fish fisherman fist fit five fix flag flake flame
flap flash flashlight flat flea flesh flew flexible flight flip float flock flood floor flop flora flour
flow flu flutter fly foam focus fog foggy fold follow fond food fool foolish foot football footprint for
force forehead foreign forget forgive forgot forgotten fork form former fort forth fortune forward fossil
fought found fountain four fourteen fourth fox frame free freedom freeze freight french frequent frequently
fresh freshwater fret friday friend friendship frighten frog from front frost frown froze fruit fry fuel
full fun function fundamental funding fungal fungi fungus funny fur furniture further future fuzzy gain
galaxy gallon gallop game gang gap garage garbage garden gas gate gather gave gear geese gender gene general
generation genetic genome gentle gentleman gentlemen genuine geographic geography germ germany get giant
gift girl give given glad glance glass gleam glide global glory glove glow glucose glue goal goat god
godmother goes going gold golden goldfish golf gone good goodbye goose gooseberry gorilla got govern
government gown grab gracious grade grain grand grandchild grandchildren granddaughter grandfather
grandmother grandson grandstand grant grape grapefruit grass grasshopper grassland grateful grave gravel
graveyard gravy gray graze grease great green greet grew grind groan ground group grove grow growth guard
guess guest guide gulf gum gun gut guy habit habitat had hail hair half hall halt halve ham hand handle
handwriting hang happen happiness happy harbor hard hardship hardware hare harm harmful harness harp harvest
has haste hasten hasty hat hatch hate haul have hawk hay hazard head headache heal health healthy heap hear
heard heart heat heaven heavy heel height held hell hello helmet help hen hence her herd here heritage hero
herself hid hidden hide high highlight highway hill hillside him himself hind hint hip hire his history hit
hitch hiv hive hog hold hole holiday hollow home honest honey honeybee honeymoon honk honor hood hoof hook
hoop hop hope hormone horn horse horseback horseshoe hose hospital host hot hotel hound hour house household
housework how however howl hug huge hum human humanity humble hump hundred hung hunger hungry hunk hunt
hunter hurry hurt husband hush hut ice icy idea ideal identify identity ill illegal illness illusion image
imitate immune immunity impact impair implant important impossible improve inch include including income
increase indeed independent india indian indicate individual indoor indoors industry infant infect infection
inflammation influence influenza inform information inherit initial injury ink inn innate inner innovative
insect inside inspect instant instead instinct instrument insulin insult insurance intelligence intelligent
intend intense intensity intention interact interaction interest interested interesting internal internet
into invade invasive invite involve iron island isolate issue its itself ivory ivy jacket jail jam january
japan japanese jar jaw jay jelly jellyfish jerk job join joint joke jolly journal journey joy judge jug
juice juicy july jump june junior just justice juvenile keen keep kept kettle key kick kid kidney kill kind
king kingdom kiss kitchen kite kitten knee kneel knew knife knit knives knob knock knot know knowledge known
lab laboratory lace lack laid lake lamb lame lamp land landscape lane language lantern lap lard large
largely laser lash last late latter laugh laundry law lawn lawyer lay lazy lead leading leaf leak lean leap
learn least leather leave led left leg legal lemon lend length lens less lesson let lethal lettuce level
liberty library lice lick lid lie life lifespan lifetime lift light lightning like likely lily limb lime
limit limp line linen link lion lip list listen lit little live liver lizard load loaf loan loaves local
lock locomotive log london lone lonesome long look lookout loop loose lord lose loss lost lot loud love low
lower lowest loyal luck lumber lump lunch lung luxury lying machine machinery mad made magazine magic mail
mailbox main maintain major majority make malaria male mammal man manage manager map maple marble march mare
marine mark market marriage marry mask mass mast mat match material maternal mattress mature maximum may
maybe mayor meadow meal mean meant measure meat mechanical mechanism media medical medication medicine
mediterranean meet melt member membrane memory men mend mental mess message met metal method mice microbe
microscope middle midnight might migrate migration mile military milk mill million mind mine mineral minimum
minor mint minute mirror mischief miss misspell mistake misty mix model moderate modern molecule moment
monday money monkey month moo mood moon moonlight moose more morning morrow mortality mosquito moss most
mother motor mount mountain mouse mouth mouthful move movie much mud muddy mug mule multiple multiply murder
muscle music must mutation mutual myself mysterious mystery nail name nap napkin narrow nation national
native natural nature navigation navy near nearby nearly neat necessary neck need needle negative neglect
neighbor neighborhood neither nerve nest net network neuron never new newborn newspaper next nibble nice
night nine nineteen ninety nitrogen nobody nod noise noisy none noon nor norm normal north northern nose not
note nothing notice november now nowhere nuclear number nurse nursing nut nutrient nutrition oak oar oatmeal
obese obesity obey object observe obstacle obtain obvious occur ocean october odd odor off office offspring
often oil old once one ongoing onion online only onward open operate opinion optimal option oral orange
orbit orchard order organ organism origin original other otherwise ought our ourselves out outbreak outcome
outdoors outfit outlaw outline outside outward oven over overall overcoat overeat overhead overhear
overnight overturn overweight owe owl own ownership oxygen pace pacific pack package pad page paid pail pain
paint pair pal palace pale pan pancake pandemic pane pants paper parasite pardon parent parental park part
participant partly partner pass passenger past paste pasture pat patch path patient pattern pave pavement
paw pay payment pea peace peach peak peanut pear pearl peck peel peep peg pen penalty pencil penguin penny
people pepper per percent percentage perception perform performance perfume perhaps period persist person
personal pesticide pet phase phone physical physician piano pick pickle picnic picture pie piece pig pigeon
piggy pigment pile pill pillow pin pine pineapple pink pioneer pipe pit pitch place plague plain plan plane
planet plant plastic plate platform platter play playground playmate pleasant please pleasure plenty plot
plug plum pocket pocketbook poem point poison poke pole police polish polite political poll pollen pollinate
pollinator pollution pond pony pool poor popular populate population porch pork positive possibility
possible post postage pot potato potential pound pour poverty powder power practice praise pray predator
predict prefer preference pregnancy pregnant premature prepare presence present pressure pretty prevent
previous previously prey price primary primate primitive prince princess principle print prior priority
prison prisoner privacy prize probably problem process produce product professional profit profound program
programme progress project prolong promise promote proof proper proportion protect protection protein
protest proud prove provide prune psychological psychology public publication publish puddle pull pulse pump
pumpkin punch punish pup pupil puppy purchase pure purple purse push put puzzle quality quantity quart queen
quest question quick quiet quit quite rabbit race rack radiation radio radish rail rain rainbow rainfall
rainforest raise raisin rake ram ran ranch random rang rapid rapidly rare rarely rat rate rather rattle raw
ray reach reaction read real realize reap rear reason rebuild receive recent recently recess recession
recognise recognition recognize recommend record recover recruit recycle red redbird reduce reef reflect
refugee refuse regard region register regular reject rejoice relate relationship relative relax release
religion religious reluctant rely remain remarkable remember remind remove renewable rent repair repay
repeat replace report reproduce reproduction reptile reputation require research researcher resist
resistance resistant resource response rest restore restrict result retire return reveal reversal reverse
review revolution reward rhythm rib ribbon rice rich rid riddle ride right rim ring rip ripe rise risk rival
river road roar roast rob robe robin robot rock rocket rode role roll roof room root rope rose rosebud rot
rotten rough round route routine row royal rub rubbish rug rule rumble run rung rural rush russia rust sack
sad saddle safe safety said sail sailboat sailor salad sale salt same sample sand sandwich sang sank sat
satellite satin satisfactory saturday sausage savage save saw say scale scales scarce scare scarf schedule
school schoolboy schoolhouse science scientific scientist scorch score scrap scrape scratch scream screen
screw scrub sea seal seam search season seat second secret section sector sediment see seek seem seen
seizure select selective self selfish sell send senior sense sensitive sent sentence separate september
serious servant serve service set settle settlement seven seventeen seventh seventy several severe severity
sex sexual shade shadow shake shall shame shape share shark sharp shave she shear sheep sheet shelf shell
shepherd shift shine shiny ship shirt shock shoe shone shook shoot shop shore short shot should shout shovel
show shut shy sick side sideways sigh sight sign signal significant silence silent silk sill silver similar
simple simulate sin since sing single sink sip sir sister sit site situation six sixteen sixth sixty size
skate skeletal skeleton skeptical ski skill skilled skin skip skirt skull sky slap slate sleep sleeve slept
slice slid slide slight sling slip slit slope slow sly small smallpox smart smartphone smell smile smoke
smoker smoking smooth snail snake snap sneeze snow snowball snowflake snug soak soap sob social society
socks soda sofa soft software soil solar sold soldier sole solid solution solve some somebody somehow
someone something sometime somewhere son song soon sore sorrow sorry sort soul sound soup sour source south
southern space sparrow speak spear species specific specimen spectrum speech speed spell spend spent sperm
spider spike spill spin spinach spine spirit spit spite splash spoil spoke spontaneous sport spot spouse
spread spring sprinkle square squash squeak squeeze squirrel stable stack stage stair stall stamp stand
standard star stare start starve state station status stay steady steak steal steam steel steep steeple
steer stem step sterile steroid stick stiff still stimulate stimulus sting stir stitch stock stole stone
stood stool stop storage store stork storm story stove straight strange strap strategy straw strawberry
stream street strength stress stretch strike string strip stroke strong structure stuck student study stuff
stung subject substance substantial substitute suburb succeed success successful such suck sudden suffer
sufficient sugar suggest suicide suit sum summit sun sunday sunflower sung sunk sunlight sunny sunrise
sunset sunshine supper supply support suppose suppress sure surface surgeon surgery surgical surprise
surround surveillance survival survive survivor susceptible suspect suspicion sustain swallow swam swamp
swan swear sweat sweep sweet sweetener sweetheart swell swept swift swim swine swing switch sword symbol
symptom syndrome synthetic syphilis system table tablecloth tablet tackle tactic tag tail tailor take taken
tale talk tall tan tank tap tape tar target task taste taught tax tea teach team tear tease technique
technology teenager teeth telephone tell temper temperature temporary ten tend tennis tension tent term
terrestrial terrible territory test than thank thanksgiving that the theater their them themselves then
theory therapy there therefore these thick thief thin think third thirsty thirteen thirty this thorn those
though thought thousand thread threat threaten three threw thrive throat throne through throw thrown thumb
thunder thursday thus tick ticket tickle tide tie tiger tight till time tin tiny tip tire tissue title toad
toast tobacco today toe together toilet told tolerance tolerant tolerate tomato tomorrow ton tone tongue
tonight too took tool toot tooth toothbrush toothpick top tore torn total touch tough toward towel town
toxic toxin toy trace track trade traditional traffic train trait transfer transform transition transmit
transplant transport trap trauma traumatic tray treasure treat treatment tree trend trial trick trigger trim
trip tropical trouble truck true truly trunk trust truth try tsunami tuberculosis tuesday tumble tumor
tumour tune tunnel turkey turn turtle twelve twenty twice twin two type typical ugly ultraviolet umbrella
uncertain uncle unclear under understand underwear undress unexpected unfair unfinished unfold unfriendly
unhappy unhurt uniform unique united universe university unkind unknown unless unlike unpleasant until
unusual unwilling upon upper upset upside upstairs upward urban urine usa use usual vaccinate vaccination
vaccine vague valley valuable value variation variety various vary vast vegetable vegetation vehicle velvet
version vertebrate very vessel via victim victory view village vine violence violent violet violin viral
virtual virus visible vision visit visitor visual vital vitamin voice volcano volume voluntary volunteer
vote voter voyage vulnerable wagon waist wait wake waken walk wall walnut want war warm warn was wash waste
watch watchman water watermelon waterproof wave wax way wayside weak weaken wealth wealthy weapon wear
weather weave web website wedding wednesday week weekly weigh weight welcome welfare well went were west
western wet wetland whale what wheat wheel when whenever where whereas whether which while whip whirl
whisper whistle white who whole whom whose why wide widely widespread wife wild wildlife will willow win
wind windmill window wine wing wink winter wipe wire wise wish wit witch with withdraw within without
withstand woke wolf woman womb women won wonder wood wooden woodpecker wool woolen word wore work worker
workman world worldwide worm worn worry worse worst worth would wound wove wrap wreck wring write written
wrong wrote yard year yearly yeast yellow yes yesterday yet yield you young younger your yourself yourselves
youth zero
`;
