/** Living things but for people. */
export const LIVING = `
ph:virus-duotone: virus, viral, coronavirus, influenza, covid, COVID-19, SARS-CoV-2, zika, dengue, HIV, flavivirus, AIDS, ebola, measles, herpes, bacteriophage, phage, retrovirus, rotavirus, norovirus, virion, pandemic, epidemic, rabies, polio, antiviral, hpv, deformed wing virus, viral infection, virus infection, hiv infection, influenza infection, viral load, hpv infection
hi:bacteria: bacteria, bacterium, bacterial, microbiome, microbiota, antibacterial, antimicrobial, multi-drug resistant, streptomyces, shigella, salmonella, escherichia, staphylococcus, streptococcus, mycobacterium, pseudomonas, bacillus, prokaryote, archaea, cyanobacteria, e. coli, antibiotic resistance, biofilm, bacterial infection
fl:microbe: microbe, microbial, pathogen, microorganism, protist, protozoa, protozoan, amoeba, plankton, phytoplankton, zooplankton, diatom, ciliate, yeast, candida, saccharomyces, trypanosoma, leishmania, toxoplasma, choanoflagellate, microalgae, infection, infectious disease
hi:malaria-pf-microscope: plasmodium, malaria parasite, falciparum
tb:mushroom: fungus, fungi, fungal, mycelia, mycelium, mushroom, mold, fusarium, aspergillus, antifungal, spore, mycorrhiza, mycorrhizal, truffle, lichen, fungal infection
hi:mosquito: mosquito, mosquitoes, malaria, aedes, anopheles, midge, sandfly, sand fly, tiger mosquito, asian tiger mosquito, malaria infection
hi:animal-rat: rat, mouse, mice, rodent, wistar, vole, bank vole, house mouse, mouse model, transgenic mice, knockout mice, murine, sprague-dawley
fl:hamster: hamster, guinea pig, gerbil
lu:squirrel: squirrel, chipmunk, marmot
fl:hedgehog: hedgehog, porcupine, shrew
ph:rabbit-duotone: rabbit, hare
hi:animal-pig: pig, swine, piglet, boar, porcine
ph:cow-duotone: cow, cattle, cattle herd, bovine, calf, calves, livestock, ruminant, dairy, grazing, buffalo
fl:goat: goat, cashmere, ibex
fl:ewe: sheep, lamb, ewe, wool, ovine
tb:deer: deer, elk, moose, reindeer, antelope, caribou, gazelle, wildebeest
fl:camel: camel, dromedary
fl:llama: llama, alpaca
fl:bison: bison
ph:horse-duotone: horse, equine, mare, foal, zebra, donkey
ph:dog-duotone: dog, canine, puppy
fl:wolf: wolf, wolves, coyote, jackal, hyena, dingo
fl:fox: fox, foxes
ph:cat-duotone: cat, feline, kitten
fl:lion: lion, lioness
fl:tiger: tiger
fl:leopard: leopard, jaguar, cheetah, cougar, puma, lynx
fl:bear: grizzly, polar bear, brown bear, black bear, bear cub
fl:panda: panda
fl:otter: otter, beaver, weasel, badger, mink
fl:monkey: monkey, primate, macaque, lemur, baboon, marmoset, rhesus
fl:gorilla: gorilla, chimpanzee, great ape, ape, apes, orangutan, bonobo, hominid
fl:elephant: elephant
fl:mammoth: mammoth, mastodon
fl:kangaroo: kangaroo, marsupial, wallaby
fl:seal: seal, sea lion, walrus, pinniped, seal pup, elephant seal
fl:whale: whale, cetacean, sperm whale
fl:dolphin: dolphin, porpoise
fl:shark: shark, manta ray, stingray, elasmobranch
ph:bird-duotone: bird, avian, songbird, seabird, finch, sparrow, warbler, great tit, hummingbird, zebra finch
fl:owl: owl
fl:duck: duck, goose, geese, waterfowl, mallard, swan
fl:penguin: penguin
fl:parrot: parrot, parakeet, cockatoo, crow, raven, corvid, magpie
fl:eagle: eagle, hawk, falcon, raptor, vulture, birds of prey
fl:dodo: dodo, extinct bird
hi:animal-chicken: chicken, poultry, hen, broiler, chick, rooster
fl:nest-with-eggs: nest, nesting, clutch size, brood, hatchling, nestling, breeding pair
ph:feather-duotone: feather, plumage
fl:wing: wing, wings, flapping
ph:fish-simple-duotone: fish, salmon, cod, trout, zebrafish, fishery, fisheries, fishing, marine animal, tuna, teleost, stickleback, cichlid, school of fish, herring, carp
ph:fish-duotone: aquatic animal, freshwater fish, fin, fins
ph:shrimp-duotone: shrimp, crustacean, krill, prawn, daphnia, copepod, amphipod
fl:crab: crab, crabs
fl:lobster: lobster, crayfish
fl:jellyfish: jellyfish, cnidarian, hydra, sea anemone
fl:octopus: octopus, cephalopod, cuttlefish
fl:squid: squid
fl:coral: coral, coral reef, reef
fl:spiral-shell: ammonite, cone snail, conch, seashell, sea shell, mollusc shell
fl:oyster: oyster, mussel, clam, bivalve, mollusc, mollusk
lu:snail: snail, gastropod, slug
lu:turtle: turtle, tortoise
hi:animal-snake: snake, venom, snakebite, viper, burmese python
fl:lizard: lizard, gecko, reptile, skink, salamander, newt, iguana, chameleon
fl:crocodile: crocodile, alligator, crocodilian, caiman
fl:frog: frog, toad, amphibian, tadpole, xenopus
fl:sauropod: dinosaur, sauropod, hadrosaur, hadrosauroid, ceratopsian, herbivorous dinosaur, hadrosaurid, ceratopsid, neoceratopsian, ornithischian
fl:t-rex: theropod, tyrannosaur, tyrannosaurus, carnivorous dinosaur
hi:animal-spider: spider, arachnid
fl:spider-web: spider web, spider silk
fl:scorpion: scorpion
hi:animal-tick: tick, mite, louse, lice, flea
hi:animal-bat: bat, bats
ph:bug-duotone: insect, bug, insect herbivore, herbivorous insect, pest, aphid, insecticide, pesticide, cockroach, termite, arthropod, bed bug, planthopper, insect larva, insect larvae
fl:ant: ant, ants, ant colony
fl:beetle: beetle, weevil, ladybird
fl:cricket: cricket, grasshopper, locust
fl:fly: fruit fly, drosophila, housefly, flies, tsetse, tsetse fly
fl:honeybee: bee, honeybee, honey bee, bumblebee, bumble bee, wasp, hornet, pollination, pollinator, apis, bees, worker bee, queen bee
ph:butterfly-duotone: butterfly, moth, caterpillar, lepidoptera
fl:worm: worm, nematode, earthworm, helminth, roundworm, caenorhabditis, c. elegans, tapeworm, schistosomiasis, schistosoma, planarian, flatworm, hookworm, helminth infection, worm infection
ph:paw-print-duotone: animal, mammal, wildlife, animal species, vertebrate, predator, carnivore, pup, wild animal, prey, fauna, tetrapod, herbivore
ph:footprints-duotone: trackway, fossil footprint
ph:plant-duotone: plant, plant species, plant extract, native plant, medicinal plant, seedling, sprout, crop, germination, ocimum, basil, tulsi, arabidopsis, weed, flora, vegetation, plant growth, root system, plant root, root growth, rhizosphere, brassica
fl:herb: herb, herbal, turmeric, curcuma, curcumin, algae, alga, seaweed, kelp, moss, fern, herbivory
ph:clover-duotone: grass, grassland, meadow, pasture, clover, lawn, savanna, savannah, prairie
ph:leaf-duotone: leaf, leaves, leaf extract, foliage, botanical, essential oil, chlorophyll, chloroplast, stomata, leaf area
fl:fallen-leaf: leaf litter, autumn
ph:flower-duotone: flower, blossom, pollen, petal, flowering, floral, orchid
fl:sunflower: sunflower
ph:tree-duotone: tree, forest, deforestation, shrub, woodland, oak, beech, canopy, rainforest, tropical forest
ph:tree-evergreen-duotone: conifer, pine, spruce, fir, cedar, boreal forest
ph:tree-palm-duotone: palm tree, oil palm, palm oil, tropics, mangrove
ph:log-duotone: wood, timber, logged forest, dead wood
ph:cactus-duotone: cactus, cacti, succulent
lu:wheat: grain, wheat, rice, cereal, barley, seed, oat, sorghum, millet, seeds
fl:ear-of-corn: maize, corn
lu:bean: bean, soybean, legume, lentil, chickpea, cowpea
fl:potato: potato, cassava, sweet potato, tuber
fl:tomato: tomato
fl:onion: onion
fl:garlic: garlic, allium
fl:ginger-root: ginger
ph:carrot-duotone: carrot, beetroot, root vegetable
tb:grape: grape, vineyard
fl:banana: banana
fl:mango: mango
ph:pepper-duotone: chili, chilli, capsaicin, hot pepper
ph:cherries-duotone: cherry, berry, berries, blueberry
ph:avocado-duotone: avocado
fl:olive: olive, olive oil
ph:orange-duotone: vitamin c, citrus, orange juice, oranges
hi:fruits: fruit, apple
hi:vegetables: vegetable
ph:nut-duotone: nuts, almond, peanut, walnut
ph:egg-duotone: egg, eggshell
`;
