/** Earth, water, weather and sky. */
export const NATURE = `
ph:drop-half-bottom-duotone: water, groundwater, fluid, liquid, freshwater, moisture, humidity, seawater
lu:faucet: drinking water, tap water, water supply, water quality
ph:drop-slash-duotone: drought, dehydration, water scarcity, water stress, water deficit
ph:waves-duotone: sea, ocean, tide, tidal, coast, coastal, marine, upwelling, ocean wave, sea level, sea surface, oceanic, upwelling pathway
ph:arrows-clockwise-duotone: overturning circulation, overturning, AMOC, ocean circulation, ocean current, gyre, gulf stream, atmospheric circulation, circadian, circadian rhythm, circadian clock
ph:anchor-duotone: deep sea, deep ocean, seafloor, sea floor, seabed, ocean floor
tb:ripple: river, stream, creek, lake, pond, catchment, streamflow, estuary, river basin
lu:dam: dam, hydropower, hydroelectric, water reservoir
fl:national-park: landscape, habitat, ecosystem, wetland, nature reserve, national park, protected area, biodiversity, ecology, biosphere, lagoon
fl:desert: desert, arid, semi-arid, sahara, dryland
ph:mountains-duotone: mountain, terrain, hill, earth surface, alpine, alps, andes, himalaya, himalayan, altitude, topography, high elevation, tibetan plateau, loess plateau
fl:volcano: volcano, volcanic, magma, lava, volcanic eruption
fl:rock: rock, boulder, granite, basalt, limestone, sandstone
lu:layers: sediment, sedimentary, stratum, strata, stratigraphic, earth's crust, sedimentary rock, ocean sediment, soil layer
lu:gem: diamond, gemstone, mineral, quartz, crystal
lu:pickaxe: mining, miner, excavation, coal mine
lu:activity: earthquake, seismic, seismogram, seismicity, electroencephalography, EEG
ph:snowflake-duotone: ice, snow, arctic, antarctic, antarctica, frost, freezing, frozen, winter, snowpack, permafrost, polar region
tb:iceberg: glacier, iceberg, ice sheet, ice shelf, sea ice, greenland, meltwater, ice loss, ice age
ph:cloud-rain-duotone: rain, rainfall, storm, monsoon, flood, flooding, annual precipitation, heavy precipitation, summer precipitation, winter precipitation
ph:hurricane-duotone: hurricane, cyclone, typhoon, vortex
ph:cloud-lightning-duotone: thunderstorm, lightning
ph:cloud-sun-duotone: weather, atmosphere, atmospheric, climate, climate change, climate extreme, greenhouse gas, climatic
ph:cloud-duotone: cloud, cloud cover
ph:cloud-fog-duotone: fog, smoke, haze, aerosol, smog, particulate matter
ph:wind-duotone: wind, air, air pollution, air quality, airflow
ph:sun-duotone: sun, sunlight, solar, UV, ultraviolet, photosynthesis, photosynthetic, summer, daylight, light exposure, solar radiation, uv radiation, ultraviolet radiation, photoperiod
ph:thermometer-hot-duotone: heat, temperature, warming, global warming, heating, thermal, heat load, district heating, heat stress, heat wave, heatwave, high temperature, hyperthermia
ph:thermometer-cold-duotone: cold, cooling, cooler, hypothermia, low temperature, cold temperature
ph:fire-duotone: fire, flame, burning, wildfire, combustion, inflammation, inflammatory, anti-inflammatory
ph:planet-duotone: planet, saturn, jupiter, exoplanet, planetary
lu:orbit: orbit, orbital period, solar system, orbital motion
ph:star-duotone: star, supernova, supernovae, stellar, neutron star, starlight, white dwarf
lu:galaxy: galaxy, milky way, black hole, galactic, quasar, galaxy cluster
ph:sparkle-duotone: universe, cosmic, cosmology, cosmological, dark energy, dark matter, cosmic ray, big bang
ph:moon-stars-duotone: night, sleep, sleeping, insomnia, sleep deprivation, nocturnal, nighttime, sleep duration
ph:moon-duotone: moon, lunar, moons
ph:meteor-duotone: meteor, meteorite, asteroid, comet, impact crater
fl:telescope: telescope, astronomy, astronomer, observatory, astronomical, astrophysical
ph:rocket-duotone: rocket, spacecraft, spaceflight, space mission, astronaut, mars rover
lu:satellite: satellite, remote sensing, satellite image, satellite imagery
ph:globe-hemisphere-west-duotone: world, earth, globally, global, worldwide, planet earth, north america, south america, latin america, americas, atlantic, pacific, global scale
ph:globe-hemisphere-east-duotone: africa, europe, african, european, mediterranean, middle east
fl:globe-showing-asia-australia: asia, australia, southeast asia, asian, oceania, australian
ph:map-trifold-duotone: study area, map, study site, geographic region, geographical region, home range, geographic range, geographical distribution, geographic distribution, spatial distribution, biogeography, biogeographic
ph:compass-duotone: navigation, compass, spatial orientation
ph:island-duotone: island, archipelago
tb:beach: beach, shoreline, seaside
ph:tent-duotone: expedition, field work, fieldwork
ph:gps-fix-duotone: tracking, telemetry, tag-recapture, recapture, tagged, tagging, satellite tag, gps
ph:binoculars-duotone: surveillance, survey site, sighting, field observation, wildlife monitoring
ph:farm-duotone: farm, farmland, smallholder, agricultural land, orchard, plantation
ph:tractor-duotone: agriculture, agricultural, farmer, farming, harvest, crop yield
ph:shovel-duotone: soil, compost, fertilizer, fertiliser, tillage, manure
`;
