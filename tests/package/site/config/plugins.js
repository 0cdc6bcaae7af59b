module.exports = ({ env }) => ({
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  newsroom: { enabled: true, config: { publicRead: true } },
});
