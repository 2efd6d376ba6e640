/** Loaded into a service with `--import`: tells its parent what it has used so far. */
process.on('message', () => process.send?.({ cpu: process.cpuUsage(), memory: process.memoryUsage() }));
process.channel?.unref();
