/** Reports CPU and memory use to the parent process. Loaded into a service with `--import`. */
process.on('message', () => process.send?.({ cpu: process.cpuUsage(), memory: process.memoryUsage() }));
process.channel?.unref();
