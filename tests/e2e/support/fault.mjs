// Preloaded (NODE_OPTIONS) into a program as it is installed: at SIGUSR2 something happens to it that nobody foresaw.
process.on('SIGUSR2', () => {
  throw new TypeError('Ахметова Айгүл, 850101300123');
});
