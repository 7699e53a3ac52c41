/** What people build, drive and compute with. */
export const MADE = `
ph:city-duotone: city, cities, urban, town, street, metropolitan, urbanization, urbanisation
ph:buildings-duotone: building, residential building, infrastructure, residential
ph:crane-tower-duotone: construction site, construction industry, construction project, civil engineering
ph:hard-hat-duotone: construction worker, engineer, worker safety, occupational safety
ph:bridge-duotone: suspension bridge, bridge deck, bridge pier, steel bridge, bridge structure
ph:engine-duotone: engine, electric motor, gas engine, turbine, actuator, motor control
ph:car-duotone: car, cars, traffic, motor vehicle, vehicle, electric vehicle, public transport, automobile
ph:steering-wheel-duotone: car driver, autonomous driving, self-driving, autonomous vehicle, driving simulator, driving behaviour, truck driver
ph:traffic-signal-duotone: traffic light, traffic signal
ph:road-horizon-duotone: road, highway, motorway, roadside
ph:train-duotone: railway, high-speed train, subway, metro station
ph:bicycle-duotone: bicycle, cyclist, bike
ph:truck-duotone: truck, freight, logistics
ph:bus-duotone: bus, buses
ph:airplane-tilt-duotone: air travel, travel, airplane, aircraft, traveller, traveler, traveled, airline, airport, aviation, flights, flight attendant, flight delay
ph:drone-duotone: drone, unmanned aerial vehicle, quadcopter
ph:boat-duotone: ship, boat, vessel traffic, shipping, fishing vessel, fishing boat
ph:robot-duotone: robot, robotic, robotics, chatbot, large language model, language model, robot joint
lu:brain-circuit: artificial intelligence, AI, neural network, deep learning, machine learning, artificial neural network, machine learning algorithm, explainable artificial intelligence
ph:cpu-duotone: computer, processor, hardware, compiler, computing, computer chip, microchip, microprocessor, GPU, computational
ph:circuitry-duotone: electronic circuit, electronics, transistor, semiconductor, circuit board, integrated circuit, logic gate, circuit design
ph:hard-drives-duotone: server, data centre, data center, cloud computing, supercomputer, computer cluster
ph:code-duotone: software, computer program, programming, javascript, type-specialized, source code, computer code, codebase, programming language, open-source, open source, python code, python package, bug report, software bug, debugging, programmer, toolbox, code
ph:binary-duotone: binary code, digital, information theory, data compression
ph:graph-duotone: network, graph, pathway, connectivity, signaling pathway, signalling pathway, network analysis, topology, node, nodes
ph:share-network-duotone: social media, twitter, facebook, online community, peer-to-peer
ph:browser-duotone: internet, website, web page, online, web server, web-based, world wide web, web
ph:device-mobile-duotone: smartphone, mobile phone, cell phone, cellphone, mobile app, mobile device, phone, text message, tablet computer
ph:envelope-duotone: email, e-mail
ph:mouse-duotone: computer mouse, mouse click
ph:virtual-reality-duotone: virtual reality, augmented reality, virtual environment
ph:television-duotone: television, tv
ph:camera-duotone: camera, photo, photograph, camera trap, photography
ph:image-duotone: image, imagery
ph:video-camera-duotone: video, video recording, documentary, movie
ph:shield-check-duotone: protection, protective, safety, safe, defence, defense, antioxidant, nature conservation, wildlife conservation, resilience
ph:warning-duotone: risk, danger, threat, hazard, harm, adverse event, complication, damage, vulnerable, risk factor, vulnerability, disaster
ph:lock-key-duotone: security, privacy, password, encryption, cryptography, encrypted, cryptographic, cybersecurity
ph:prohibit-duotone: inhibitor, blocked, blockade
ph:wrench-duotone: repair, engineering
ph:lamp-duotone: artificial light, light source, street light, lighting, light pollution
ph:printer-duotone: 3d printing, additive manufacturing, 3d printer
ph:infinity-duotone: infinity, infinite, infinitely
ph:shapes-duotone: geometry, geometric, geometrical
tb:math-integral: integral, calculus, differential equation, partial differential equation
`;
